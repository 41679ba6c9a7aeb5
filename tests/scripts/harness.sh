# Runs each function named it_... of the file that sources this, in a folder of its own; prints "ok NAME" or "not ok NAME".
root=$(readlink -f -- "${BASH_SOURCE[0]}")
root=${root%/tests/scripts/harness.sh}

run_tests() {
  local name output bad=0
  for name in $(compgen -A function it_); do
    scratch=$(mktemp -d)
    if output=$(set -euo pipefail; cd "$scratch" && "$name" 2>&1); then
      printf 'ok %s\n' "$name"
    else
      printf '%s\nnot ok %s\n' "$output" "$name"
      bad=1
    fi
    chmod -R u+w "$scratch" && rm -rf "$scratch"
  done
  return "$bad"
}

equal() {
  [[ $1 == "$2" ]] || { printf 'Expected: %s\nActual:   %s\n' "$1" "$2"; exit 1; }
}

holds() {
  [[ $1 == *"$2"* ]] || { printf 'Expected to hold: %s\nActual: %s\n' "$2" "$1"; exit 1; }
}
