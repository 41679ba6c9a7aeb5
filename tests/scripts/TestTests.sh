#!/usr/bin/env bash
# ./test itself, in a copy whose dotnet hands out made reports: what it counts, what it shows, when it fails.
source "$(dirname -- "${BASH_SOURCE[0]}")/harness.sh"

a_house() {
  local project
  mkdir -p house/src house/tests/scripts sdk/sdk reports
  cp -r "$root/test" "$root/scripts" house/
  cp -r "$root/.ci" house/
  for project in One Two; do
    mkdir "house/tests/$project.Tests"
    touch "house/tests/$project.Tests/$project.Tests.csproj"
  done
  printf '#!/usr/bin/env bash\necho ok it_is_so\n' >house/tests/scripts/SoTests.sh
  cat >sdk/dotnet <<'END'
#!/usr/bin/env bash
here=$(dirname -- "$(readlink -f -- "$0")")
case $1 in
  --version) echo 10.0.100 ;;
  --list-sdks) echo "10.0.100 [$here/sdk]" ;;
  build) [[ ! -e $here/broken ]] ;;
  format) [[ ! -e $here/ragged ]] ;;
  *.dll)
    name=$(basename "$1" .dll)
    echo "$name ran"
    while [[ $1 != --results-directory ]]; do shift; done
    [[ ! -e $here/../reports/$name.xml ]] || cp "$here/../reports/$name.xml" "$2/"
    exit "$(cat "$here/../reports/$name.code" 2>/dev/null || echo 0)"
    ;;
esac
END
  chmod +x sdk/dotnet
  export DOTNET_ROOT=$PWD/sdk PLIMSOLL_INSTALL=no
  # The needs of the real tests are not what is tried here.
  echo 'needs=()' >>house/scripts/needs.sh
  unset CI
  report One 3 0 0
  report Two 4 0 0
}

# report PROJECT PASSED FAILED SKIPPED, in the form and on the one line that xunit writes.
report() {
  local test='<test id="1" name="T.Says(x: \&quot;a\&quot;)" type="T" method="Says"'
  printf '<?xml version="1.0"?><assemblies><assembly name="%s" errors="0" failed="%s" not-run="0" passed="%s" skipped="%s" total="%s"><collection failed="99" passed="99" total="99">%s%s</collection></assembly></assemblies>' \
    "$1" "$3" "$2" "$4" "$(($2 + $3 + $4))" \
    "$( (($3 == 0)) || printf '%s' "${test//\\/} result=\"Fail\"><failure><message><![CDATA[no]]></message></failure></test>")" \
    "$( (($4 == 0)) || printf '%s' "${test//\\/} result=\"Skip\"><reason><![CDATA[No browser]]></reason></test>")" >"reports/$1.Tests.xml"
}

# Runs it, and leaves what it said in $said, its last line in $last and its exit code in $code.
run() {
  code=0
  said=$("$@" 2>/dev/null) || code=$?
  last=${said##*$'\n'}
}

# Beside the tests of the two projects there are four checks: the tree, white space, the build, the scripts.
it_adds_up_all_projects() {
  a_house
  run house/test
  equal "13 passed, 0 failed" "$last"
  equal 0 "$code"
}

it_fails_and_names_the_test_when_one_fails() {
  a_house
  report Two 3 1 0
  echo 2 >reports/Two.Tests.code
  run house/test
  equal "12 passed, 1 failed" "$last"
  equal 1 "$code"
  holds "$said" 'Failed:
  T.Says(x: "a")'
}

it_lists_skipped_tests_with_their_reasons() {
  a_house
  report Two 3 0 1
  run house/test
  equal "12 passed, 0 failed" "$last"
  holds "$said" 'Skipped:
  T.Says(x: "a"): No browser'
}

it_fails_when_a_project_ends_without_a_report() {
  a_house
  rm reports/Two.Tests.xml
  echo 134 >reports/Two.Tests.code
  run house/test
  equal "9 passed, 1 failed" "$last"
  holds "$said" "Two.Tests ended without a report (exit code 134)"
  equal 1 "$code"
}

it_does_not_take_an_old_report_for_a_new_one() {
  a_house
  run house/test
  rm reports/Two.Tests.xml
  run house/test
  equal "9 passed, 1 failed" "$last"
}

it_fails_when_a_project_ends_badly_though_no_test_failed() {
  a_house
  echo 3 >reports/Two.Tests.code
  run house/test
  equal "13 passed, 1 failed" "$last"
}

it_fails_when_no_test_ran() {
  a_house
  report One 0 0 0
  report Two 0 0 0
  echo 8 | tee reports/One.Tests.code >reports/Two.Tests.code
  run house/test
  equal "6 passed, 1 failed" "$last"
  equal 1 "$code"
  holds "$said" "One.Tests holds no test."
}

it_runs_no_old_tests_when_the_build_fails() {
  a_house
  touch sdk/broken
  run house/test
  equal "5 passed, 2 failed" "$last"
  [[ $said != *"One.Tests ran"* ]]
}

it_counts_a_failed_check_and_goes_on() {
  a_house
  touch sdk/ragged
  run house/test
  equal "12 passed, 1 failed" "$last"
}

it_counts_the_tests_of_scripts() {
  a_house
  printf '#!/usr/bin/env bash\necho ok a\necho not ok b\n' >house/tests/scripts/SoTests.sh
  run house/test
  equal "13 passed, 1 failed" "$last"
  holds "$said" "SoTests.sh: b"
}

it_runs_only_the_projects_asked_for() {
  a_house
  run house/test one
  equal "4 passed, 0 failed" "$last"
  [[ $said != *"Two.Tests ran"* ]]
  run house/test three
  equal "0 passed, 1 failed" "$last"
}

it_only_remarks_on_what_is_missing_and_fails_on_it_for_the_build_server() {
  a_house
  echo 'needs=(unicorn); unicorn() { [[ $1 != met ]] && echo "No unicorn here"; }' >>house/scripts/needs.sh
  run house/test
  equal "13 passed, 0 failed" "$last"
  holds "$said" 'Not tested here:
  No unicorn here'
  run house/.ci/run
  equal "13 passed, 1 failed" "$last"
  equal 1 "$code"
}

it_says_its_last_line_even_when_there_is_no_dotnet() {
  a_house
  rm sdk/dotnet
  mkdir bin
  ln -s /usr/bin/* bin/
  rm -f bin/dotnet
  sed -i 's|/usr/[a-z/]*/dotnet/dotnet||g' house/scripts/dotnet.sh
  run env PATH="$PWD/bin" HOME="$PWD" house/.ci/run
  equal "0 passed, 1 failed" "$last"
  equal 1 "$code"
}

run_tests
