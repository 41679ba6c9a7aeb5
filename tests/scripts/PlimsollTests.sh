#!/usr/bin/env bash
# ./plimsoll itself, in a copy with a dotnet that only writes down what it was asked; the last test uses the real one.
source "$(dirname -- "${BASH_SOURCE[0]}")/harness.sh"

# A house with the real scripts, and a dotnet in ./sdk whose "build" makes a program that shows its arguments and exits with 7.
a_house() {
  mkdir -p house/src house/practice sdk/sdk
  cp "$root/plimsoll" house/
  cp -r "$root/scripts" house/
  echo one >house/src/a.cs
  cat >sdk/dotnet <<'END'
#!/usr/bin/env bash
here=$(dirname -- "$(readlink -f -- "$0")")
case $1 in
  --version) echo 10.0.100 ;;
  --list-sdks) echo "10.0.100 [$here/sdk]" ;;
  msbuild)
    echo "the build speaks"
    cat >/dev/null
    echo "$* HOME=$HOME" >>"$here/asked"
    [[ ! -e $here/no-packs || $* != *Restore*ForThisMachine* ]] || exit 1
    [[ ! -e $here/broken ]] || { echo "error CS0000"; exit 1; }
    folder=''
    for word; do [[ $word != -p:PublishDir=* ]] || folder=${word#*=}; done
    [[ -n $folder ]] || exit 0
    sleep "$(cat "$here/slow" 2>/dev/null || echo 0)"
    mkdir -p "$folder"
    cp "$here/made" "$folder/plimsoll"
    chmod +x "$folder/plimsoll"
    ;;
esac
END
  printf '%s\n' '#!/usr/bin/env bash' 'printf "<%s>" "$@"; echo " $DOTNET_ROOT"; exit 7' >sdk/made
  chmod +x sdk/dotnet
  export DOTNET_ROOT=$PWD/sdk
}

# Every tool of this machine but dotnet, and none of the usual folders to look for it in.
no_other_dotnet() {
  mkdir bin
  ln -s /usr/bin/* bin/
  rm -f bin/dotnet
  sed -i 's|/usr/[a-z/]*/dotnet/dotnet||g' house/scripts/dotnet.sh
}

builds() { grep -c Publish sdk/asked 2>/dev/null || true; }

it_passes_arguments_and_exit_code_exactly() {
  a_house
  local code=0
  house/plimsoll one >/dev/null 2>&1 || code=$?
  equal 7 "$code"
  equal "<a b><><*><--x=\$y> $PWD/sdk" "$(house/plimsoll 'a b' '' '*' '--x=$y')"
}

it_keeps_standard_output_for_the_program() {
  a_house
  equal "<x> $PWD/sdk" "$(house/plimsoll x 2>said)"
  holds "$(cat said)" "the build speaks"
  equal "" "$(house/plimsoll x 2>&1 >/dev/null)"
}

it_leaves_standard_input_to_the_program() {
  a_house
  printf '#!/bin/sh\ncat\n' >sdk/made
  equal "from a pipe" "$(echo from a pipe | house/plimsoll 2>/dev/null)"
  equal "and again" "$(echo and again | house/plimsoll)"
}

it_builds_once_and_again_after_a_change() {
  a_house
  house/plimsoll >/dev/null 2>&1 || true
  house/plimsoll >/dev/null 2>&1 || true
  equal 1 "$(builds)"
  sleep 0.05
  echo two >house/src/a.cs
  house/plimsoll >/dev/null 2>&1 || true
  house/plimsoll >/dev/null 2>&1 || true
  equal 2 "$(builds)"
}

it_builds_after_a_file_is_removed() {
  a_house
  house/plimsoll >/dev/null 2>&1 || true
  sleep 0.05
  rm house/src/a.cs
  house/plimsoll >/dev/null 2>&1 || true
  equal 2 "$(builds)"
}

it_builds_after_an_older_file_is_unpacked_over_a_newer_one() {
  a_house
  house/plimsoll >/dev/null 2>&1 || true
  sleep 0.05
  touch -d 2001-01-01 older
  cp -p older house/src/a.cs
  house/plimsoll >/dev/null 2>&1 || true
  equal 2 "$(builds)"
}

it_builds_after_a_change_made_during_a_build() {
  a_house
  echo 0.5 >sdk/slow
  house/plimsoll >/dev/null 2>&1 &
  sleep 0.25
  echo two >house/src/a.cs
  wait || true
  house/plimsoll >/dev/null 2>&1 || true
  equal 2 "$(builds)"
}

it_builds_once_for_two_first_starts_at_once() {
  a_house
  echo 0.5 >sdk/slow
  house/plimsoll first >one 2>/dev/null &
  house/plimsoll second >two 2>/dev/null &
  wait
  equal 1 "$(builds)"
  equal "<first> $PWD/sdk<second> $PWD/sdk" "$(tr -d '\n' <one)$(tr -d '\n' <two)"
}

it_leaves_the_files_of_a_running_program_alone() {
  a_house
  house/plimsoll >/dev/null 2>&1 || true
  local first
  first=$(echo house/artifacts/program/*/plimsoll)
  sleep 1.1
  echo two >house/src/a.cs
  house/plimsoll >/dev/null 2>&1 || true
  [[ -x $first ]]
  equal 2 "$(ls house/artifacts/program/*/plimsoll | wc -l)"
}

it_works_from_another_folder_and_through_a_link() {
  a_house
  mkdir -p elsewhere
  ln -s ../house/plimsoll elsewhere/p
  ln -s p elsewhere/q
  equal "<x> $PWD/sdk" "$(cd elsewhere && ./q x 2>/dev/null)"
}

it_works_in_a_folder_with_a_space_in_its_name() {
  mkdir "a b"
  cd "a b"
  a_house
  equal "<x> $PWD/sdk" "$(house/plimsoll x 2>/dev/null)"
}

it_goes_on_without_compiling_ahead_when_its_packages_cannot_be_had() {
  a_house
  touch sdk/no-packs
  equal "<x> $PWD/sdk" "$(house/plimsoll x 2>said)"
  holds "$(cat said)" "building without them"
  equal 0 "$(grep Publish sdk/asked | grep -c ForThisMachine || true)"
}

it_says_so_when_the_build_fails_and_tries_again() {
  a_house
  touch sdk/broken
  local code=0
  house/plimsoll >out 2>said || code=$?
  equal 125 "$code"
  equal "" "$(cat out)"
  holds "$(cat said)" "error CS0000"
  rm sdk/broken
  equal "<x> $PWD/sdk" "$(house/plimsoll x 2>/dev/null)"
}

it_says_how_to_install_dotnet_when_there_is_none() {
  a_house
  local code=0
  no_other_dotnet
  env -u DOTNET_ROOT PATH="$PWD/bin" HOME="$PWD" house/plimsoll >out 2>said || code=$?
  equal 125 "$code"
  equal "" "$(cat out)"
  holds "$(cat said)" "there is no dotnet on this machine"
  holds "$(cat said)" "dotnet-sdk-10.0"
}

it_finds_dotnet_in_the_home_folder() {
  a_house
  mv sdk .dotnet
  no_other_dotnet
  equal "<x> $PWD/.dotnet" "$(env -u DOTNET_ROOT PATH="$PWD/bin" HOME="$PWD" house/plimsoll x 2>/dev/null)"
}

it_needs_no_home_folder() {
  a_house
  equal "<x> $PWD/sdk" "$(env -u HOME house/plimsoll x 2>/dev/null)"
  holds "$(cat sdk/asked)" "HOME=$PWD/house/artifacts/home"
  rm -rf house/artifacts
  equal "<x> $PWD/sdk" "$(HOME=/nonexistent house/plimsoll x 2>/dev/null)"
}

# root may write anywhere, so only an ordinary user sees this.
if ((EUID != 0)); then
  it_runs_the_program_as_it_is_where_nothing_can_be_written() {
    a_house
    house/plimsoll >/dev/null 2>&1 || true
    sleep 0.05
    echo two >house/src/a.cs
    chmod a-w house/artifacts/program
    equal "<x> $PWD/sdk" "$(house/plimsoll x 2>said)"
    holds "$(cat said)" "running the program as it is"
    equal 1 "$(builds)"
  }
fi

it_starts_the_real_program() {
  [[ -x $(type -P dotnet) || -n ${DOTNET_ROOT:-} ]]
  unset DOTNET_ROOT
  "$root/plimsoll" --help >out 2>said || { cat said; exit 1; }
}

run_tests
