#!/usr/bin/env bash
# How long ./plimsoll takes to start, against its budget of 0.3 s: the whole process, from the shell, several times over.
# Usage: bench/start.sh [TIMES]      Run it on a quiet machine.
set -euo pipefail
root=$(readlink -f -- "${BASH_SOURCE[0]}")
root=${root%/bench/*}
times=${1:-15}
budget=300
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
export PLIMSOLL_DATA=$data
"$root/plimsoll" import cin "$root/samples/made-2026.xml" >/dev/null
"$root/plimsoll" import allocations "$root/samples/allocations-2026.csv" >/dev/null

printf '%-58s %8s %8s %8s  budget %s ms\n' command 'min ms' median max "$budget"
measure() {
  local i before after
  local -a taken=()
  for ((i = 0; i < times; i++)); do
    before=$(date +%s%N)
    "$root/plimsoll" "$@" >/dev/null
    after=$(date +%s%N)
    taken+=($(((after - before) / 1000000)))
  done
  mapfile -t taken < <(printf '%s\n' "${taken[@]}" | sort -n)
  local median=${taken[times / 2]}
  printf '%-58s %8s %8s %8s  %s\n' "$*" "${taken[0]}" "$median" "${taken[-1]}" "$( ((median <= budget)) && echo kept || echo missed)"
}
measure --help
measure practice show cp.visit
measure clocks --subject child:M001000003 --as-at 2026-03-31 --json
measure clocks --as-at 2026-03-31 --json
measure journal verify
