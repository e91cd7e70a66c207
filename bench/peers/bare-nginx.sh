#!/usr/bin/env bash
# What nginx itself carries: the bare system calls behind it, ports one to one and no PROXY header.
. "$(dirname "$0")/lib.sh"
. "$PEERS/nginx_lib.sh"

install() {
  "$PEERS/bare.sh" install
  nginx_tree >/dev/null
}

version() { printf '%s behind %s\n' "$("$PEERS/bare.sh" version)" "$(nginx_version)"; }

# A connection goes to the same port of another loopback address, where the bare server listens.
run() {
  local inner=$((PORT + 1))
  # shellcheck disable=SC2016
  nginx_conf "" "127.0.0.2:$inner" '127.0.0.2:$server_port' >"$WORK/nginx.conf"
  HOST=127.0.0.2 PORT=$inner "$PEERS/bare.sh" run &
  await_port "$inner" 127.0.0.2
  run_nginx
}

main "$@"
