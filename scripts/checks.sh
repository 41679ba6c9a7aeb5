# Checks of the tree itself. Sourced by ./test.

# Fails, and shows where, when a path of somebody's machine or the host of a package registry stands in the tree.
nothing_of_one_machine() {
  local pattern found
  # Each pattern is written so that it does not match itself.
  pattern='(^|[^A-Za-z0-9_.$}-])/([r]oot|[t]mp|[w]ork/(shared|main|wt))/|(^|[^A-Za-z0-9_.-])/([h]ome/[a-z]|[U]sers/[A-Za-z])|[A-Za-z]:\\+[U]sers\\'
  pattern+='|([n]uget|[n]pmjs|[d]ebian|[u]buntu|[p]ypi)\.(org|com)'
  found=$(cd "$1" && in_tree "$pattern") || true
  [[ -z $found ]] || { printf '%s\n' "$found" | cut -c 1-200; return 1; }
}

# Fails, and shows where but not what, when a private key, a password or a token stands in the tree, or an NHS number that somebody may have:
# of ten figures whose last checks the others, and not of the range from 999 that is nobody's.
no_secrets() {
  local pattern found
  pattern='-----[B]EGIN [A-Z ]*PRIVATE KEY|[A]KIA[0-9A-Z]{16}|[g]h[pousr]_[A-Za-z0-9]{36}|[g]ithub_pat_|[g]lpat-[A-Za-z0-9_-]{20}|[x]ox[abprs]-[0-9]|[A]Iza[0-9A-Za-z_-]{35}'
  pattern+='|eyJ[A-Za-z0-9_-]{10,}\.eyJ|([P]assword|[P]wd)=[^;"$ {<]{4,}|[A]ccountKey=|[S]haredAccessSignature='
  found=$(
    cd "$1" && {
      in_tree "$pattern"
      # A name and a password in an address; hosts called example are nobody's.
      in_tree '://[^/ :@"{}<>$]+:[^/ @"{}<>$]{4,}@' | grep -vE '@([a-z0-9-]+\.)*example(\.(org|com|net))?[^a-z0-9.-]'
      in_tree '[nN][hH][sS][^0-9]{0,40}[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}([^0-9]|$)|(^|[^0-9])[0-9]{3} [0-9]{3} [0-9]{4}([^0-9]|$)' | nhs_numbers
    } | cut -d : -f 1,2 | sort -u
  ) || true
  [[ -z $found ]] || { printf '%s\n' "$found"; return 1; }
}

# Of lines, those with an NHS number that may be somebody's.
nhs_numbers() {
  awk '{
    rest = $0
    while (match(rest, /[0-9][0-9][0-9][ -]?[0-9][0-9][0-9][ -]?[0-9][0-9][0-9][0-9]/)) {
      digits = substr(rest, RSTART, RLENGTH); gsub(/[ -]/, "", digits)
      for (sum = i = 0; i < 9; i++) sum += substr(digits, i + 1, 1) * (10 - i)
      check = (11 - sum % 11) % 11
      if (substr(digits, 1, 3) != "999" && check != 10 && check == substr(digits, 10, 1)) { print; break }
      rest = substr(rest, RSTART + RLENGTH)
    }
  }'
}

# Fails on a package with a weakness that is known. Says so, and does not fail, where no source that lists weaknesses can be asked.
no_known_weakness() {
  local said
  if ! said=$(timeout 5m "$dotnet" list "$root/Plimsoll.slnx" package --vulnerable --include-transitive --format json 2>/dev/null) || [[ $said != *'"projects"'* ]]; then
    remarks+=("Known weaknesses of packages: the source of packages could not be asked.")
    return 0
  fi
  said=$(weak_packages <<<"$said")
  [[ -z $said ]] || { printf '%s\n' "$said"; return 1; }
}

# "NAME VERSION" of each package that the answer of dotnet lists with a weakness.
weak_packages() {
  awk -F '"' '$2 == "id" { id = $4 } $2 == "resolvedVersion" { version = $4 } $2 == "severity" { print id, version, "(" $4 ")" }' | sort -u
}

# In a checkout, what git keeps or would keep; otherwise (a downloaded archive, or no git here) every file but what is built.
in_tree() {
  if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    git grep -nIE --untracked -e "$1"
  else
    grep -rnIE --exclude-dir={.git,artifacts,data,node_modules} --exclude=.git -e "$1" .
  fi
}

white_space() { "$dotnet" format whitespace --folder "$root" --verify-no-changes --exclude artifacts/ node_modules/ data/; }
