# Sourced after lib.sh: our node with what stands around it in a cluster, the authentication service and Redis, and a user
# who has limits.
# shellcheck shell=bash
. "$PEERS/node_lib.sh"

cluster_is_built() {
  node_is_built
  [ -f "$CHECKOUT/auth/target/auth.jar" ] || fail "build auth first: make bench does"
  have redis-server || fail "redis-server is needed: e2e/setup/ensure.sh redis"
  have perl || fail "perl is needed for the hash of the password"
}

# cluster_version <how the password is kept>
cluster_version() { printf '%s, %s; %s\n' "$(node_version)" "$(redis-server --version | cut -d' ' -f1-3)" "$1"; }

# run_cluster <hash of the password bench>
run_cluster() {
  local redis=$((PORT + 3)) auth=$((PORT + 4)) all='["LIST","READ","WRITE","APPEND","DELETE","RENAME","MAKE_DIRECTORY"]'
  mkdir -p "$WORK/users"
  printf '{"users":[{"username":"bench","passwordHash":"%s","home":"/","permissions":%s,"limits":{"sessions":100000,"sessionsPerAddress":100000,"transfers":100000}}]}\n' \
    "$1" "$all" >"$WORK/users/users.json"
  redis-server --port "$redis" --bind 127.0.0.1 --save '' --dir "$WORK" >"$WORK/redis.log" &
  AUTH_PORT=$auth AUTH_USERS_FILE=$WORK/users AUTH_TOKEN_REQUIRED=false AUTH_MAX_WAITING=1000 RedisConnectionString="redis://127.0.0.1:$redis" \
    java -XX:+UseSerialGC -XX:MaxRAMPercentage=25 -jar "$CHECKOUT/auth/target/auth.jar" >"$WORK/auth.log" 2>&1 &
  await_port "$redis"
  await_port "$auth"
  (run_node "port=$PORT" "FtpPasvMinPort=$PASV_FIRST" "FtpPasvMaxPort=$PASV_LAST" \
    "RedisConnectionString=redis://127.0.0.1:$redis" "authservice=http://127.0.0.1:$auth") &
  trap 'kill $(jobs -p) 2>/dev/null; wait; exit 0' TERM INT
  wait
}
