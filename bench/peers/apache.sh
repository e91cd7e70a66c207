#!/usr/bin/env bash
# Apache FtpServer, embedded in a small main program of this module.
. "$(dirname "$0")/lib.sh"
. "$E2E/setup/java.sh"

install() { [ -d "$CHECKOUT/bench/target/lib" ] || fail "build the module first: make bench does"; }

version() {
  basename "$CHECKOUT"/bench/target/lib/ftpserver-core-*.jar .jar | sed 's/ftpserver-core-/Apache FtpServer /'
}

run() {
  exec java -cp "$CHECKOUT/bench/target/bench.jar:$CHECKOUT/bench/target/lib/*" io.ftpcluster.bench.peer.ApacheFtpServer
}

main "$@"
