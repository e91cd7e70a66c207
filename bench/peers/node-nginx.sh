#!/usr/bin/env bash
# Our node behind nginx, as in a cluster: one listener per passive port, PROXY header to the node.
. "$(dirname "$0")/lib.sh"
. "$PEERS/node_lib.sh"
. "$PEERS/nginx_lib.sh"

install() {
  node_is_built
  nginx_tree >/dev/null
}

version() { printf '%s behind %s\n' "$(node_version)" "$(nginx_version)"; }

run() {
  local inner=$((PORT + 1)) data=$((PORT + 2))
  (run_alone "port=$inner" "FtpDataPort=$data" FtpBehindProxy=true FtpTrustedProxies=127.0.0.1 \
    "FtpPasvMinPort=$PASV_FIRST" "FtpPasvMaxPort=$PASV_LAST") &
  await_port "$inner"
  nginx_conf "proxy_protocol on;" "127.0.0.1:$inner" "127.0.0.1:$data" >"$WORK/nginx.conf"
  run_nginx
}

main "$@"
