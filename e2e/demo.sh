#!/usr/bin/env bash
# demo.sh up|tour|down: the demo. `up` gets what it needs, builds, starts the cluster or goes on with a running one, and
# gives the tour; `tour` gives the tour again; `down` removes the cluster and everything in .demo.
# FTPCLUSTER_KUBECONFIG=<file> uses that cluster instead of starting one; FTPCLUSTER_REGISTRY=<host/path> is where the
# images are pushed to for it.
. "$(dirname "$0")/setup/lib.sh"

CONTAINER=ftpcluster-demo

container_runs() { have docker && [ "$(docker inspect -f '{{.State.Running}}' "$CONTAINER" 2>/dev/null)" = true ]; }

need_free_ports() {
  local port
  for port in 2121 $(seq 50000 50047); do
    "$E2E/setup/ensure.sh" "port:$port"
  done
}

# Programs that dial out are given local ports from a range that holds the passive ports: where we may, keep them off.
reserve_passive_ports() {
  local list=/proc/sys/net/ipv4/ip_local_reserved_ports reserved
  [ -w "$list" ] || return 0
  reserved=$(cat "$list")
  case "$reserved" in *50000-50047*) return 0 ;; esac
  echo "${reserved:+$reserved,}50000-50047" 2>/dev/null >"$list" || say "could not reserve the passive ports, going on"
}

java_main() {
  . "$E2E/setup/java.sh"
  FTPCLUSTER_CACHE="$CACHE" java -cp "$E2E/target/e2e.jar:$E2E/target/lib/*" io.ftpcluster.e2e.demo.DemoMain "$1"
}

up() {
  if [ -z "${FTPCLUSTER_KUBECONFIG:-}" ] && ! container_runs; then
    reserve_passive_ports
    need_free_ports
  fi
  "$E2E/setup/ensure.sh" disk java maven clients kubectl helm engine
  "$E2E/images/build-all.sh"
  java_main up
}

down() {
  if have docker && docker info >/dev/null 2>&1 && docker inspect "$CONTAINER" >/dev/null 2>&1; then
    step "removing the container $CONTAINER and its volumes" docker rm --force --volumes "$CONTAINER"
  fi
  rm -rf .demo
  say "The demo is gone."
}

cd "$CHECKOUT"
case "${1:-}" in
  up | down) "$1" ;;
  tour) java_main tour ;;
  *) fail "usage: demo.sh up|tour|down" ;;
esac
