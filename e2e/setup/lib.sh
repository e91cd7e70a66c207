# Sourced by every script of this room: how they speak, where they cache, how they install.
# shellcheck shell=bash
set -euo pipefail

E2E="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
CHECKOUT="$(dirname "$E2E")"
CACHE="${FTPCLUSTER_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/ftpcluster}"
mkdir -p "$CACHE/bin"
export PATH="$PATH:$CACHE/bin:/usr/local/go/bin:/usr/sbin:/sbin"

# All speech goes to stderr, so that a script's answer on stdout can be captured.
say() { printf '%s\n' "$*" >&2; }

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# step "what it does" command…: announces a long step, and how long it took.
step() {
  local what=$1 start=$SECONDS
  shift
  say "→ $what"
  "$@" || fail "$what: failed after $((SECONDS - start)) s"
  say "  done in $((SECONDS - start)) s"
}

# hash_of path…: one short hash over the content of files and folders, the key of what is built from them.
hash_of() {
  local path
  for path in "$@"; do
    find "$path" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sed "s#  .*/#  #"
  done | sha256sum | cut -c1-16
}

# text_hash words…: the same for words.
text_hash() { printf '%s\n' "$@" | sha256sum | cut -c1-16; }

# cached <name> <key> <builder…>: prints the path of the finished thing. The builder gets a temporary path as its last
# argument; the result is moved into place only when the builder succeeded, so half a build is never taken for a whole.
# A lock makes a second caller wait for the first instead of building beside it.
cached() {
  local path="$CACHE/$1-$2" part
  shift 2
  if [ ! -e "$path" ]; then
    exec 9>"$path.lock"
    if have flock; then flock 9; fi
    if [ ! -e "$path" ]; then
      need_disk "$CACHE"
      part="$path.part"
      rm -rf "$part"
      # The lock must not live on in a daemon or a build server that the builder leaves behind.
      "$@" "$part" 9>&- >&2 || { rm -rf "$part"; fail "could not build $path"; }
      mv "$part" "$path"
    fi
    rm -f "$path.lock"
    exec 9>&-
  fi
  printf '%s\n' "$path"
}

# need_disk <folder>: a clear line while there is still something that can be done about it.
need_disk() {
  local free
  free=$(df -Pk "$1" | awk 'NR == 2 {print int($4 / 1048576)}')
  [ "$free" -ge "${FTPCLUSTER_MIN_FREE_GIB:-8}" ] ||
    fail "$free GiB free under $1, 8 GiB needed; free some, or set FTPCLUSTER_CACHE to a folder on a larger disk"
}

# scratch: makes the folder $SCRATCH, which goes with the script, however it ends.
scratch() {
  SCRATCH=$(mktemp -d "$CACHE/scratch.XXXXXX")
  trap 'rm -rf "$SCRATCH"' EXIT
}

# patiently command…: for what comes from elsewhere: when it fails it is tried again, twice, a little later.
patiently() {
  local pause
  for pause in 5 20; do
    "$@" && return 0
    say "  failed: $1; trying again in $pause s"
    sleep "$pause"
  done
  "$@"
}

can_apt() { [ "$(id -u)" = 0 ] && have apt-get; }

# apt_install package…: only as root on Debian; the caller says what to do otherwise.
apt_install() {
  can_apt || return 1
  local log="$CACHE/apt.log"
  # A machine that has just started may install something by itself: that is waited for.
  local patient=(-o DPkg::Lock::Timeout=300 -o Acquire::Retries=5)
  DEBIAN_FRONTEND=noninteractive apt-get "${patient[@]}" install -y -q --no-install-recommends "$@" >"$log" 2>&1 && return 0
  # The package lists of a fresh machine are empty or stale.
  apt-get "${patient[@]}" update -q >>"$log" 2>&1 &&
    DEBIAN_FRONTEND=noninteractive apt-get "${patient[@]}" install -y -q --no-install-recommends "$@" >>"$log" 2>&1 && return 0
  say "apt-get install $*: failed, see $log"
  return 1
}

# need_command <command> <package> <advice>: the command, from apt where it is missing, or one line of advice.
need_command() {
  have "$1" || step "installing $2 (apt)" apt_install "$2" || fail "$3"
  have "$1" || fail "$3"
}
