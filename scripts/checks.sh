# Checks of the tree itself. Sourced by ./test.

# Fails, and shows where, when a path of somebody's machine, the host of a package registry or a secret stands in the tree.
nothing_of_one_machine() {
  local pattern found
  # Each pattern is written so that it does not match itself.
  pattern='(^|[^A-Za-z0-9_.$}-])/([r]oot|[t]mp|[w]ork/(shared|main|wt))/|(^|[^A-Za-z0-9_.-])/([h]ome/[a-z]|[U]sers/[A-Za-z])|[A-Za-z]:\\+[U]sers\\'
  pattern+='|([n]uget|[n]pmjs|[d]ebian|[u]buntu|[p]ypi)\.(org|com)'
  pattern+='|-----[B]EGIN [A-Z ]*PRIVATE KEY|[A]KIA[0-9A-Z]{16}|[g]h[pousr]_[A-Za-z0-9]{36}|[g]ithub_pat_|[x]ox[abprs]-[0-9]|[A]Iza[0-9A-Za-z_-]{35}'
  pattern+='|eyJ[A-Za-z0-9_-]{10,}\.eyJ|[P]assword=[^;"$ ]{4,}|[A]ccountKey='
  found=$(cd "$1" && in_tree "$pattern") || true
  [[ -z $found ]] || { printf '%s\n' "$found" | cut -c 1-200; return 1; }
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
