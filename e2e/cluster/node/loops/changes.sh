# Sourced by the loops: turns changes of the cluster into lines. POSIX, because k3s has no bash.
# shellcheck shell=sh

# changes <kind>…: one line for every change of an object of these kinds, for ever; and one every ten seconds, because what
# was asked of the API server after a change may have failed.
changes() {
  for kind in "$@"; do
    # A watch ends by itself now and then.
    while :; do
      kubectl get "$kind" -A --watch -o name 2>/dev/null || true
      echo "watch of $kind opened again"
      sleep 1
    done &
  done
  while sleep 10; do echo "time has passed"; done &
  wait
}

log() { printf '%s %s\n' "$(date -u +%H:%M:%S)" "$*"; }
