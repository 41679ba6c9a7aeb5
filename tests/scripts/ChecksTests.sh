#!/usr/bin/env bash
# The checks of the tree find what they are there to find.
source "$(dirname -- "${BASH_SOURCE[0]}")/harness.sh"
source "$root/scripts/checks.sh"

finds() { found_by nothing_of_one_machine "$1"; }

found_by() {
  local check=$1
  shift
  mkdir tree
  printf 'A line before.\n%s\n' "$1" >tree/file.md
  local shown
  if shown=$("$check" tree); then
    printf 'Not found: %s\n' "$1"
    exit 1
  fi
  holds "$shown" "file.md:2"
  rm -r tree
}

passes_over() {
  mkdir tree
  printf '%s\n' "$1" >tree/file.md
  nothing_of_one_machine tree
  no_secrets tree
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

it_finds_a_secret_and_does_not_repeat_it() {
  local dashes=----- shown
  found_by no_secrets "${dashes}BEGIN RSA PRIVATE KEY${dashes}"
  found_by no_secrets "Host=db;Username=plimsoll;Pass""word=correct-horse"
  found_by no_secrets "https://plimsoll:correct-horse""@db.internal/"
  found_by no_secrets "token: gh""p_$(printf 'a%.0s' {1..36})"
  mkdir tree
  printf 'Pass""word=correct-horse\n' | sed 's/""//' >tree/file
  shown=$(no_secrets tree) && exit 1
  equal "$shown" "./file:1"
}

it_finds_an_nhs_number_that_may_be_somebodys() {
  # Checked by its last figure, and of no range that is kept for examples.
  found_by no_secrets "NHS number: 943 47""6 5919"
  found_by no_secrets "nhs=94347""65919"
  found_by no_secrets "943 47""6 5919"
}

it_passes_over_numbers_that_are_nobodys() {
  passes_over "NHS number: 999 000 1234, nhs 9990001234"
  passes_over "NHS number: 943 476 5918, which its last figure does not check"
  passes_over "order 9434765918 of 2026"
  passes_over "https://user:word""@hooks.example.org/"
}

it_lists_weak_packages_and_only_remarks_where_nobody_can_be_asked() {
  local answer='{ "projects": [ { "frameworks": [ { "topLevelPackages": [
    {
      "id": "Made.Package",
      "requestedVersion": "1.0.0",
      "resolvedVersion": "1.0.0",
      "vulnerabilities": [
        {
          "severity": "High"
        }
      ]
    } ] } ] } ] }'
  equal "$(weak_packages <<<"$answer")" "Made.Package 1.0.0 (High)"
  remarks=()
  dotnet=false no_known_weakness
  equal "${remarks[*]}" "Known weaknesses of packages: the source of packages could not be asked."
  dotnet=answers
  answers() { printf '%s\n' "$answer"; }
  timeout() { shift; "$@"; }
  ! no_known_weakness
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
