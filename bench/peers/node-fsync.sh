#!/usr/bin/env bash
# Our node as it is installed: an upload is on the disk before it is confirmed. No other server here does that.
. "$(dirname "$0")/lib.sh"
. "$PEERS/node_lib.sh"

install() { node_is_built; }

version() { node_version; }

run() { FSYNC=true run_node "port=$PORT" "FtpPasvMinPort=$PASV_FIRST" "FtpPasvMaxPort=$PASV_LAST"; }

main "$@"
