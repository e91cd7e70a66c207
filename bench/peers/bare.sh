#!/usr/bin/env bash
# No server at all: just enough of FTP around bare system calls, to show what the machine and the load generator can do.
. "$(dirname "$0")/lib.sh"

binary() { cached bench-bare "$(hash_of "$PEERS/bare.c")" build; }

build() { gcc -O2 -Wall -Wextra -pthread -o "$1" "$PEERS/bare.c"; }

install() {
  "$E2E/setup/ensure.sh" debian
  binary >/dev/null
}

version() { echo "bare system calls (C, a thread per session)"; }

run() { exec "$(binary)"; }

main "$@"
