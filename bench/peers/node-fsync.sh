#!/usr/bin/env bash
# Our node as it is installed: an upload has another name until it is complete, and is on the disk before it is confirmed.
# No other server here does either.
. "$(dirname "$0")/lib.sh"
. "$PEERS/node_lib.sh"

install() { node_is_built; }

version() { node_version; }

run() { UPLOAD_MODE=AtomicWithResume FSYNC=true run_alone "port=$PORT" "FtpPasvMinPort=$PASV_FIRST" "FtpPasvMaxPort=$PASV_LAST"; }

main "$@"
