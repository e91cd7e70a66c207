#!/usr/bin/env bash
# engine.sh start|stop|status: the container engine. A running Docker is used as it is; otherwise, as root on Debian,
# dockerd is installed and started here, in the background, and can be stopped here. Only that one is ever stopped.
. "$(dirname "$0")/lib.sh"

PID_FILE="$CACHE/dockerd.pid"
LOG="$CACHE/dockerd.log"

answers() { have docker && docker info >/dev/null 2>&1; }

ours_runs() { [ -s "$PID_FILE" ] && [ "$(cat "/proc/$(cat "$PID_FILE")/comm" 2>/dev/null)" = dockerd ]; }

install_engine() {
  have dockerd && have docker && have iptables && return 0
  apt_install docker.io iptables || fail "a container engine is needed: install Docker and start it"
}

launch() {
  ours_runs && return 0
  # A new session and closed inputs, so that the engine outlives the terminal and the test run that started it.
  setsid dockerd --pidfile "$PID_FILE" >"$LOG" 2>&1 </dev/null 9>&- &
  LAUNCHED=$!
}

await() {
  local tries=900
  until answers; do
    ours_runs || kill -0 "${LAUNCHED:-$$}" 2>/dev/null || fail "the container engine stopped at once: $(grep -iE 'fail|error' "$LOG" | tail -1 | cut -c1-300)"
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || fail "the container engine does not answer after 3 minutes, see $LOG"
    sleep 0.2
  done
}

start() {
  answers && return 0
  have systemctl && systemctl is-system-running >/dev/null 2>&1 && have docker && systemctl start docker 2>/dev/null && answers && return 0
  [ "$(id -u)" = 0 ] && [ "$(uname -s)" = Linux ] || fail "no container engine answers: start Docker, or install it, and try again"
  install_engine
  answers && return 0
  need_disk /var/lib
  launch
  step "starting the container engine (log: $LOG)" await
}

stop() {
  ours_runs || { say "no container engine of ours is running"; return 0; }
  local pid
  pid=$(cat "$PID_FILE")
  kill "$pid"
  local tries=300
  while [ -d "/proc/$pid" ] && [ "$tries" -gt 0 ]; do
    tries=$((tries - 1))
    sleep 0.2
  done
  [ ! -d "/proc/$pid" ] || fail "the container engine (pid $pid) does not stop, see $LOG"
}

status() {
  answers || { echo "no container engine answers"; return 1; }
  ours_runs && echo "own engine, pid $(cat "$PID_FILE")" || echo "the machine's engine"
}

case "${1:-start}" in
  start | stop | status) "$1" ;;
  *) fail "usage: engine.sh start|stop|status" ;;
esac
