# Sourced by the script of every server. Each knows three verbs:
#   install  gets the server; says why not in its last line when it cannot be had
#   version  prints one line
#   run      becomes the server, in the foreground, with PORT, PASV_FIRST, PASV_LAST, ROOT, WORK, CERT and KEY from the
#            environment: a user bench with the password bench whose home is ROOT (vsftpd: ftp), TLS allowed and not
#            demanded, no log of transfers, no limit on sessions
# shellcheck shell=bash
. "$(dirname "${BASH_SOURCE[0]}")/../../e2e/setup/lib.sh"
PEERS="$CHECKOUT/bench/peers"

# debian_tree <name> <package…>: prints the folder into which the packages were unpacked; nothing is installed, because
# servers of one kind exclude each other, and installing would start them.
debian_tree() {
  local name=$1
  shift
  can_apt || fail "$name is taken from Debian's packages, which needs root and apt"
  cached "bench-$name" "$(text_hash "$@")" unpack_packages "$@"
}

unpack_packages() { # unpack_packages <package…> <folder>
  local folder=${*: -1} package
  mkdir -p "$folder/packages"
  for package in "${@:1:$#-1}"; do
    (cd "$folder/packages" && { apt-get download "$package" || { apt-get update -q && apt-get download "$package"; }; }) ||
      return 1
  done
  for package in "$folder"/packages/*.deb; do dpkg-deb -x "$package" "$folder"; done
  rm -rf "$folder/packages"
}

await_port() { # await_port <port> [address]
  local tries=600
  until (exec 3<>"/dev/tcp/${2:-127.0.0.1}/$1") 2>/dev/null; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || fail "nothing listens on port $1"
    sleep 0.1
  done
}

# main install|version|run: calls the function of that name.
main() {
  case "${1:-}" in
    install | version | run) "$1" ;;
    *) fail "usage: $(basename "$0") install|version|run" ;;
  esac
}
