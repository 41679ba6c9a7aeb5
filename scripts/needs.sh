# What the tests need beyond the .NET SDK. Sourced by ./test.
#
# A need is one function that answers three questions: is it met, which packages of Debian and Ubuntu meet it,
# and what cannot be tested without it. A new need is its function, and its name here.
needs=(browser pdftotext node postgresql timezones)

browser() {
  case $1 in
    met) [[ -x ${PLIMSOLL_CHROMIUM:-} ]] || installed chromium || installed chromium-browser || installed google-chrome ;;
    packages) if known chromium; then echo chromium fonts-liberation; else echo chromium-browser fonts-liberation; fi ;;
    without) echo "Chromium is missing: the tests in a browser" ;;
  esac
}

pdftotext() {
  case $1 in
    met) installed pdftotext ;;
    packages) echo poppler-utils ;;
    without) echo "pdftotext is missing: reading a published report from a PDF" ;;
  esac
}

# Only the tests need it: what it makes of the style sheets and scripts is committed.
node() {
  case $1 in
    met) [[ ! -f $root/package-lock.json ]] || { installed node && installed npm; } ;;
    packages) echo nodejs npm ;;
    without) echo "Node.js with npm is missing: the tests of the page components against the design system's own examples" ;;
  esac
}

# The tests make a server of their own; one that runs here already is not touched.
postgresql() {
  case $1 in
    met) [[ -x ${PLIMSOLL_POSTGRES:-}/initdb ]] || installed initdb || compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null ;;
    packages) echo postgresql ;;
    without) echo "PostgreSQL is missing: the stores on it (on SQLite they are tested)" ;;
  esac
}

timezones() {
  case $1 in
    met) [[ -e /usr/share/zoneinfo/Europe/London ]] ;;
    packages) echo tzdata ;;
    without) echo "Time-zone data (tzdata) is missing: comparing the program's own rule for London time with it" ;;
  esac
}

installed() { type -P "$1" >/dev/null; }
known() { [[ -n $(apt-cache show --no-all-versions "$1" 2>/dev/null) ]]; }

# Sets $unmet to the needs that stay unmet. Installs what is missing where that is allowed without asking for a password.
meet_needs() {
  local need packages as_root=() log=$results/packages.log missing=()
  unmet=()
  for need in "${needs[@]}"; do "$need" met || missing+=("$need"); done
  ((${#missing[@]})) || return 0

  if [[ ${PLIMSOLL_INSTALL:-yes} == no ]]; then
    say "PLIMSOLL_INSTALL=no: nothing is installed."
    unmet=("${missing[@]}")
  elif ! installed apt-get; then
    say "There is no apt-get here to install with."
    unmet=("${missing[@]}")
  elif ((EUID != 0)) && ! { installed sudo && sudo -n true 2>/dev/null; }; then
    say "Only root, or someone who may use sudo without a password, can have packages installed here."
    unmet=("${missing[@]}")
  else
    ((EUID == 0)) || as_root=(sudo -n)
    "${as_root[@]}" apt-get update -q >"$log" 2>&1 || say "apt-get update failed; see $log"
    for need in "${missing[@]}"; do
      packages=$("$need" packages)
      say "Installing $packages"
      # shellcheck disable=SC2086
      "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $packages >>"$log" 2>&1 ||
        say "That failed; see $log"
      hash -r
      "$need" met || unmet+=("$need")
    done
  fi
  for need in "${unmet[@]}"; do
    say "$("$need" without). To install: sudo apt-get install $("$need" packages)"
  done
}
