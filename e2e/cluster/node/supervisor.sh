# Starting, awaiting and watching the components. One that ends takes the node with it, by name and with its last words.
declare -A COMPONENTS=()

log() { printf '%s %s\n' "$(date -u +%H:%M:%S)" "$*"; }

milliseconds_since() { awk -v from="$1" -v to="$EPOCHREALTIME" 'BEGIN {printf "%d", (to - from) * 1000}'; }

# start <name> command…
start() {
  local name=$1
  shift
  "$@" >>"$LOGS/$name.log" 2>&1 </dev/null &
  COMPONENTS[$!]=$name
}

# await "what" command…: until the command succeeds; fails at once when a component has ended meanwhile.
await() {
  local what=$1 deadline=$((SECONDS + 300))
  shift
  until "$@" >/dev/null 2>&1; do
    fail_when_one_ended
    if [ "$SECONDS" -ge "$deadline" ]; then
      log "no $what after 300 s"
      tail -n 5 "$LOGS"/*.log
      exit 1
    fi
    sleep 0.1
  done
}

fail_when_one_ended() {
  local pid
  for pid in "${!COMPONENTS[@]}"; do
    kill -0 "$pid" 2>/dev/null || report_end "$pid" unknown
  done
}

report_end() {
  local name=${COMPONENTS[$1]}
  log "$name ended (status $2); its last lines:"
  tail -n 20 "$LOGS/$name.log"
  exit 1
}

watch_over() {
  local status pid
  while :; do
    status=0 pid=
    # The shell is PID 1 and adopts orphans: those end without being one of the components.
    wait -n -p pid "${!COMPONENTS[@]}" || status=$?
    if [ -n "$pid" ]; then report_end "$pid" "$status"; fi
  done
}

# Pods first, while their runtime still answers, so that no cgroup or mount of theirs outlives the node.
stop_everything() {
  trap '' TERM INT
  log "stopping"
  local pid
  for pid in "${!COMPONENTS[@]}"; do
    case "${COMPONENTS[$pid]}" in containerd | etcd) ;; *) kill "$pid" 2>/dev/null || true ;; esac
  done
  ctr tasks ls 2>/dev/null | awk 'NR > 1 {print $2}' | xargs -r kill -KILL 2>/dev/null || true
  await_no_tasks
  kill "${!COMPONENTS[@]}" 2>/dev/null || true
  remove_cgroups
  exit 0
}

remove_cgroups() {
  find /sys/fs/cgroup -depth -type d -path "*$CGROUP_ROOT*" -exec rmdir {} + 2>/dev/null || true
}

await_no_tasks() {
  local tries=30
  while [ "$tries" -gt 0 ] && ctr tasks ls 2>/dev/null | grep -q RUNNING; do
    tries=$((tries - 1))
    sleep 0.1
  done
}
