#!/bin/sh
# supervisor.sh <redis.conf> <folder with users.acl and loader-password> <port>
# Runs Redis, and makes it read its users again when their file has changed: new passwords need no restart. TERM ends
# Redis in good order.
set -u

config=$1
users=$2
port=$3
child=

say() {
  echo "supervisor: $*" >&2
}

state() {
  cksum <"$users/users.acl"
}

# With a password that Redis knows by now, which may not be the one in the file any more. In the environment of this one
# command: arguments can be read by others.
load() {
  for password in "$loader" "$former"; do
    REDISCLI_AUTH=$password redis-cli -p "$port" --user loader acl load 2>&1 | grep -q '^OK' && return 0
  done
  return 1
}

quit() {
  trap '' TERM INT
  kill -s TERM "$child" 2>/dev/null
  wait "$child"
  exit 0
}

known=$(state)
loader=$(cat "$users/loader-password") || exit 1
former=$loader
trap quit TERM INT
redis-server "$config" &
child=$!

while kill -0 "$child" 2>/dev/null; do
  now=$(state)
  if [ "$now" != "$known" ]; then
    # The files may change again meanwhile: what Redis reads has the password of before or the one of afterwards.
    before=$(cat "$users/loader-password")
    if load; then
      known=$now
      former=$before
      loader=$(cat "$users/loader-password")
      say "Redis has read its users again"
    else
      say "Redis has not read its users; trying again"
    fi
  fi
  # In the background, so that a signal is answered at once.
  sleep 1 &
  wait $!
done
say "Redis has ended by itself"
exit 1
