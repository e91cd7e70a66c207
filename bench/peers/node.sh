#!/usr/bin/env bash
# Our node, with the options of its image.
. "$(dirname "$0")/lib.sh"
. "$PEERS/node_lib.sh"

install() { node_is_built; }

version() { node_version; }

run() { run_alone "port=$PORT" "FtpPasvMinPort=$PASV_FIRST" "FtpPasvMaxPort=$PASV_LAST"; }

main "$@"
