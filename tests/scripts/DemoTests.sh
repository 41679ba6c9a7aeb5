#!/usr/bin/env bash
# ./demo itself, in a copy whose ./plimsoll writes down what it was asked and, asked to serve, listens for two seconds.
source "$(dirname -- "${BASH_SOURCE[0]}")/harness.sh"

a_house() {
  mkdir house
  cp "$root/demo" house/
  cp -r "$root/scripts" house/
  cat >house/plimsoll <<'END'
#!/usr/bin/env bash
printf '%s\n' "$*" >>asked
[[ $1 != demo ]] || { [[ ! -e not-made ]]; exit; }
sleep 0.5
exec perl -MIO::Socket::INET -e '
  my ($port) = $ENV{ASPNETCORE_URLS} =~ /(\d+)$/;
  my $socket = IO::Socket::INET->new(LocalAddr => "127.0.0.1", LocalPort => $port, Listen => 5, ReuseAddr => 1) or die "port $port";
  $| = 1; print "serving $ENV{PLIMSOLL_DATA}\n"; $SIG{ALRM} = sub { exit 3 }; alarm 2; 1 while accept(my $caller, $socket);'
END
  chmod +x house/plimsoll
}

# Waits until the demonstration has said where it is, ten seconds at most.
wait_for() {
  local turn
  for turn in {1..100}; do
    ! grep -q demonstration "$1" 2>/dev/null || return 0
    sleep 0.1
  done
  cat "$1"
  return 1
}

it_makes_Northport_then_serves_it_to_this_machine_and_says_where() {
  a_house
  local code=0 port
  house/demo >out 2>&1 || code=$?
  equal "demo --children 1000 --seed 1
serve" "$(cat asked)"
  holds "$(cat out)" "serving $PWD/house/data/demo"
  port=$(sed -n 's|.*http://127.0.0.1:\([0-9]*\)$|\1|p' out)
  [[ $port -ge 5080 ]]
  holds "$(cat out)" "no password"
  # The program's own exit code.
  equal 3 "$code"
}

it_takes_the_next_port_when_one_is_taken() {
  a_house
  (house/demo >first 2>&1 || true) &
  wait_for first
  house/demo >second 2>&1 || true
  wait
  [[ $(grep -o 'http.*' first) != $(grep -o 'http.*' second) ]]
}

it_refuses_a_port_that_is_taken() {
  a_house
  (house/demo >first 2>&1 || true) &
  wait_for first
  local code=0
  house/demo --port "$(sed -n 's|.*http://127.0.0.1:\([0-9]*\)$|\1|p' first)" >second 2>&1 || code=$?
  wait
  equal 1 "$code"
  holds "$(cat second)" "Something else answers"
}

it_does_not_serve_what_could_not_be_made() {
  a_house
  touch not-made
  local code=0
  house/demo >out 2>&1 || code=$?
  equal 1 "$code"
  equal 1 "$(wc -l <asked)"
}

it_keeps_what_was_tried_out_unless_asked_for_a_new_one() {
  a_house
  mkdir -p house/data/demo house/data/real
  touch house/data/demo/mine house/data/real/mine not-made
  house/demo >/dev/null 2>&1 || true
  [[ -e house/data/demo/mine ]]
  house/demo --new >/dev/null 2>&1 || true
  [[ ! -e house/data/demo/mine && -e house/data/real/mine ]]
}

it_explains_itself_when_it_does_not_understand() {
  a_house
  local code=0
  house/demo --prot 80 >out 2>&1 || code=$?
  equal 2 "$code"
  holds "$(cat out)" "Usage: ./demo"
  [[ ! -e asked ]]
}

run_tests
