#!/usr/bin/env bash
# pure-ftpd from Debian, with its own user database. The password is kept in the oldest and cheapest form of crypt. The
# kernel chooses the passive ports, as is its default: in a small range two of its processes take the same one at times.
. "$(dirname "$0")/lib.sh"

tree() { debian_tree pure-ftpd pure-ftpd pure-ftpd-common; }

install() {
  [ "$(id -u)" = 0 ] || fail "pure-ftpd must start as root"
  have perl || fail "perl is needed for the password of pure-ftpd's user"
  tree >/dev/null
}

version() { "$(tree)/usr/sbin/pure-ftpd" --help | sed -n '1s/ \[.*//p'; }

run() {
  printf 'bench:%s:65534:65534::%s/./::::::::::::\n' "$(perl -e 'print crypt("bench", "ab")')" "$ROOT" >"$WORK/users"
  "$(tree)/usr/bin/pure-pw" mkdb "$WORK/users.pdb" -f "$WORK/users"
  cat "$KEY" "$CERT" >"$WORK/both.pem"
  chmod 600 "$WORK/both.pem"
  exec "$(tree)/usr/sbin/pure-ftpd" -S "127.0.0.1,$PORT" -l "puredb:$WORK/users.pdb" \
    -E -A -H -c 20000 -C 20000 -L 1000000:5 -f none -Y 1 -2 "$WORK/both.pem" -g "$WORK/pid"
}

main "$@"
