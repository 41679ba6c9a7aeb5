#!/usr/bin/env bash
# The checks of the tree find what they are there to find.
source "$(dirname -- "${BASH_SOURCE[0]}")/harness.sh"
source "$root/scripts/checks.sh"

finds() {
  mkdir tree
  printf 'A line before.\n%s\n' "$1" >tree/file.md
  local shown
  if shown=$(nothing_of_one_machine tree); then
    printf 'Not found: %s\n' "$1"
    exit 1
  fi
  holds "$shown" "file.md:2:"
  rm -r tree
}

passes_over() {
  mkdir tree
  printf '%s\n' "$1" >tree/file.md
  nothing_of_one_machine tree
  rm -r tree
}

it_finds_a_path_of_a_machine() {
  local slash=/
  finds "see ${slash}root/notes"
  finds "(${slash}tmp/x.xml)"
  finds "\"${slash}home/anna/plimsoll\""
  finds "C:\\Us""ers\\Anna"
}

it_finds_the_host_of_a_package_registry() {
  local dot=.
  finds "https://api.nuget${dot}org/v3/index.json"
  finds "\"resolved\": \"https://registry.npmjs${dot}org/sass\""
}

it_finds_a_secret() {
  local dashes=-----
  finds "${dashes}BEGIN RSA PRIVATE KEY${dashes}"
  finds "Host=db;Username=plimsoll;Pass""word=correct-horse"
}

it_passes_over_what_is_harmless() {
  passes_over "https://www.gov.uk/government/publications/working-together, /wo""rk/queue, src/root/, 2026/tmp, \$root/home/"
}

it_looks_into_a_git_checkout_too() {
  type -P git >/dev/null || exit 0
  local slash=/
  mkdir checkout
  git -C checkout init -q
  printf 'artifacts/\n' >checkout/.gitignore
  mkdir checkout/artifacts
  printf '%s\n' "${slash}root/built" >checkout/artifacts/ignored
  nothing_of_one_machine checkout
  printf '%s\n' "${slash}root/x" >checkout/file
  ! nothing_of_one_machine checkout
}

run_tests
