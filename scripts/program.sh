# Builds what ./plimsoll runs. Sourced by it, with $root, $program and up_to_date.
source "$root/scripts/dotnet.sh"

build_program() {
  local folder started
  if ! mkdir -p "$program" 2>/dev/null || [[ ! -w $program ]]; then
    [[ -f $program/current ]] || { say "Plimsoll is not built yet, and $program cannot be written."; return 1; }
    say "The source is newer than the program, but $program cannot be written: running the program as it is."
    return 0
  fi
  # Two first starts at once: one builds, the other waits and then finds it done.
  if command -v flock >/dev/null; then
    exec 9>"$program/lock"
    flock -n 9 || { say "Plimsoll is being built by another start; waiting for it."; flock 9; }
    ! up_to_date || return 0
  fi
  find_dotnet || return 1
  rm -f "$program"/*.started

  # Each build has a folder of its own, so that a server already running keeps the files it started from.
  folder=$(date -u +%Y%m%dT%H%M%S)-$$
  started=$program/$folder.started
  printf '%s\n%s\n' "$dotnet" "$folder" >"$started"
  say "Building Plimsoll. The first time takes a minute or two."
  publish "$program/$folder/" || { rm -rf "${program:?}/$folder" "$started"; say "Plimsoll could not be built."; return 1; }
  mv "$started" "$program/current"
  remove_older
}

# Compiled ahead for this machine, which halves the time to start, where the packages for that can be had; otherwise as usual.
publish() {
  if ! build Restore -p:ForThisMachine=true >"$program/restore.log" 2>&1; then
    say "The packages that compile ahead of time could not be fetched (see artifacts/program/restore.log): building without them."
    build Restore && build Publish -p:PublishDir="$1"
  else
    build Publish -p:ForThisMachine=true -p:PublishDir="$1"
  fi
}

build() {
  local target=$1
  shift
  "$dotnet" msbuild "$root/scripts/program.proj" -nologo -verbosity:quiet -maxCpuCount -target:"$target" \
    -p:Configuration=Release -p:ArtifactsPath="$program/build/" "$@" 9>&-
}

# The three newest stay.
remove_older() {
  local old
  for old in $(cd "$program" && ls -d ????????T??????-* | sort -r | tail -n +4); do
    rm -rf "${program:?}/$old"
  done
}
