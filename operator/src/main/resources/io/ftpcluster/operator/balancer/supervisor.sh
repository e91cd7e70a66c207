#!/bin/sh
# Runs nginx on the last configuration that passed its own test. The mounted file may change at any time: a good one goes
# live by a reload, a bad one is reported and changes nothing. TERM lets running sessions end.
set -u

wanted=${1:-/etc/ftpcluster/nginx/nginx.conf}
work=${2:-/tmp/nginx}
nginx=${NGINX:-nginx}
linger=${LINGER:-5}
good=$work/nginx.conf
seen=$work/seen.conf
child=

say() {
  echo "supervisor: $*" >&2
}

report() {
  printf '%s\n' "$*" >"$work/status.new" && mv -f "$work/status.new" "$work/status"
}

hash_of() {
  sed -n 's/^# config-hash: //p' "$1" | head -n 1
}

# Tests a copy, so that what was tested is what goes live, whatever happens to the mount meanwhile. Not by cp: it would
# copy the mount's read-only mode too, and the next copy could not be written over this one.
adopt() {
  cat "$wanted" >"$seen" || return 1
  if "$nginx" -t -q -c "$seen" 2>"$work/test.log"; then
    cat "$seen" >"$good.new" && mv -f "$good.new" "$good"
    report "ok $(hash_of "$good")"
    return 0
  fi
  report "rejected $(hash_of "$seen") $(head -n 1 "$work/test.log")"
  say "rejected $(hash_of "$seen"): $(head -n 1 "$work/test.log")"
  return 1
}

quit() {
  trap '' TERM INT QUIT
  say "ending: sessions run to their end"
  # Services learn that a pod ends only when it is ending already: whoever they still send in the meantime is let in.
  sleep "$linger"
  [ -z "$child" ] || kill -s QUIT "$child" 2>/dev/null
  while [ -n "$child" ] && kill -0 "$child" 2>/dev/null; do
    wait "$child"
  done
  exit 0
}

mkdir -p "$work" || exit 1
# Every session takes two files, and every listening port one in each worker: take what this container may have.
ulimit -n "$(ulimit -H -n)"
if ! adopt && [ ! -f "$good" ]; then
  say "no configuration that nginx takes"
  exit 1
fi
trap quit TERM INT QUIT
"$nginx" -c "$good" &
child=$!
say "nginx runs with $(hash_of "$good")"

while kill -0 "$child" 2>/dev/null; do
  if ! cmp -s "$wanted" "$seen" && adopt; then
    kill -s HUP "$child"
    say "reloaded with $(hash_of "$good")"
  fi
  # In the background, so that a signal is answered at once.
  sleep 1 &
  wait $!
done
say "nginx has ended by itself"
exit 1
