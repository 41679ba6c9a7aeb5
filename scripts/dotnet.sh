# Finds the .NET SDK that global.json asks for, and keeps it quiet. Sourced; $root is the folder of the repository.

say() { printf '%s\n' "$*" >&2; }

# Sets $dotnet to the program beside its own sdk folder, whatever links or wrappers lead there.
find_dotnet() {
  local candidate version home tried=''
  quiet_dotnet
  for candidate in "${DOTNET_ROOT:+$DOTNET_ROOT/dotnet}" "$(command -v dotnet || true)" "${HOME:+$HOME/.dotnet/dotnet}" \
    /usr/share/dotnet/dotnet /usr/lib/dotnet/dotnet /usr/local/share/dotnet/dotnet; do
    [[ -n $candidate && -x $candidate && ! -d $candidate ]] || continue
    if version=$(cd "$root" && "$candidate" --version 2>/dev/null) &&
      home=$("$candidate" --list-sdks | sed -n "s|^$version \[\(.*\)/sdk\]\$|\1|p" | head -n 1) && [[ -x $home/dotnet ]]; then
      dotnet=$home/dotnet
      export DOTNET_ROOT=$home PATH=$home:$PATH
      return 0
    fi
    tried+=" $candidate"
  done
  if [[ -n $tried ]]; then
    say "Plimsoll needs the .NET 10 SDK. There is a dotnet here, but it does not hold that SDK:$tried"
  else
    say "Plimsoll needs the .NET 10 SDK, and there is no dotnet on this machine."
  fi
  say "Ubuntu 24.04 and later:  sudo apt-get install dotnet-sdk-10.0"
  say "Debian and any other:    see https://dotnet.microsoft.com/download/dotnet/10.0"
  say "(The script dotnet-install.sh --channel 10.0 from that page installs into ~/.dotnet, where Plimsoll looks too.)"
  return 1
}

quiet_dotnet() {
  export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
  export DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=true
  # Without libicu, which a bare machine lacks, the SDK starts only in this mode.
  export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
  # Nothing is left running afterwards: a build server would hold the terminal's pipes, and a lock, after the build has ended.
  export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDTERMINALLOGGER=off
  if [[ -z ${HOME:-} || ! -d $HOME || ! -w $HOME ]]; then
    export HOME=$root/artifacts/home
    mkdir -p "$HOME" || return 0
  fi
  export DOTNET_CLI_HOME=${DOTNET_CLI_HOME:-$HOME}
}
