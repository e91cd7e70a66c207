# Sourced after lib.sh: starts our node.
# shellcheck shell=bash
. "$E2E/setup/java.sh"

node_is_built() { [ -f "$CHECKOUT/ftp-node/target/ftp-node.jar" ] || fail "build ftp-node first: make bench does"; }

node_version() { printf 'ftp-node %s\n' "$(git -C "$CHECKOUT" rev-parse --short HEAD 2>/dev/null || echo unknown)"; }

run_alone() { # run_alone <NAME=value…>
  local permissions='"LIST","READ","WRITE","APPEND","DELETE","RENAME","MAKE_DIRECTORY"'
  printf '{"users":[{"username":"bench","passwordHash":"{plain}bench","home":"/","permissions":[%s],"disabled":false}]}\n' \
    "$permissions" >"$WORK/users.json"
  run_node "FtpUsersFile=$WORK/users.json" "$@"
}

run_node() { # run_node <NAME=value…>
  local settings=() setting
  export FtpTls=Optional FtpTlsCertFile=$CERT FtpTlsKeyFile=$KEY FtpUploadMode=${UPLOAD_MODE:-Standard} FtpUploadFsync=${FSYNC:-false}
  # A name of its own: nodes on one volume clear what an earlier node of the same name left.
  for setting in "$@" FtpHealthPort=0 "FtpNodeName=bench-$PORT" "FtpRoot=$ROOT" FtpIdleTimeout=1h; do
    settings+=(--set "$setting")
  done
  # shellcheck disable=SC2086
  exec java ${NODE_JAVA_OPTIONS:--XX:+UseSerialGC -Xms24m -XX:MaxRAMPercentage=50} -jar "$CHECKOUT/ftp-node/target/ftp-node.jar" "${settings[@]}"
}
