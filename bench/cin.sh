#!/usr/bin/env bash
# How long a whole census takes to validate, against its budgets: the whole process, from the shell, several times over.
# Usage: bench/cin.sh [TIMES]      Run it on a quiet machine: times by the clock on the wall are what the budgets are about.
set -euo pipefail
root=$(readlink -f -- "${BASH_SOURCE[0]}")
root=${root%/bench/*}
times=${1:-9}
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
source "$root/scripts/dotnet.sh"
find_dotnet
"$root/plimsoll" --help >/dev/null

measure() {
  local children=$1 budget=$2 most=$3 runs=$4 file=$made/$1.xml i
  "$dotnet" run --project "$root/bench/Plimsoll.Bench" -c Release -- census "$children" "$file"
  for ((i = 0; i < runs; i++)); do
    /usr/bin/time -f '%e %U %S %M' -o "$made/time" "$root/plimsoll" cin validate "$file" --json >/dev/null || true
    tail -n 1 "$made/time"
  done | sort -n >"$made/times"
  awk -v children="$children" -v size="$(stat -c %s "$file")" -v budget="$budget" -v most="$most" '
    { wall[NR] = $1; if ($2 + $3 < cpu || NR == 1) cpu = $2 + $3; if ($4 > memory) memory = $4 }
    END { printf "%d children, %.1f MB: wall min %.2f s, median %.2f s (budget %s s); processors, least %.2f s; memory at most %d MB (budget %s MB)\n",
          children, size / 1e6, wall[1], wall[int((NR + 1) / 2)], budget, cpu, memory / 1024, most }' "$made/times"
  rm "$file"
}
measure 8000 0.5 500 "$times"
measure 400000 20 500 1
