#!/usr/bin/env bash
# ftpserverlib (the library inside SFTPGo) with a small main program over a local directory.
. "$(dirname "$0")/lib.sh"

binary() { cached bench-ftpserverlib "$(hash_of "$PEERS/ftpserverlib")" build; }

build() { cd "$PEERS/ftpserverlib" && CGO_ENABLED=0 go build -trimpath -o "$1" .; }

install() {
  "$E2E/setup/ensure.sh" go
  binary >/dev/null
}

version() { printf '%s on %s\n' "$(sed -n 's#.*/\(ftpserverlib v[^ ]*\).*#\1#p' "$PEERS/ftpserverlib/go.mod" | head -1)" "$(go env GOVERSION)"; }

run() { exec "$(binary)"; }

main "$@"
