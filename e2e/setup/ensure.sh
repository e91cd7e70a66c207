#!/usr/bin/env bash
# ensure.sh <thing>…: makes sure that each thing is there, or says in one line what to install.
# Things: java maven go kubectl helm engine redis openldap plugin clients all-clients debian disk, and port:<number> for a port that must be free.
. "$(dirname "$0")/lib.sh"

ensure_java() { . "$E2E/setup/java.sh"; }

ensure_maven() {
  need_command mvn maven "Maven 3.8 or later is needed: install it and put mvn on PATH"
}

ensure_go() {
  have go || apt_install golang-go || fail "Go 1.25 or later is needed to build Kubernetes here: install it and put go on PATH"
  local minor
  minor=$(go env GOVERSION | sed -n 's/^go1\.\([0-9]*\).*/\1/p')
  # From 1.21 on, go fetches the release that a go.mod asks for by itself.
  [ "${minor:-0}" -ge 21 ] || fail "Go 1.21 or later is needed, $(go env GOVERSION) is on PATH"
}

ensure_kubectl() { have kubectl || "$E2E/setup/tools.sh" kubectl; }

ensure_helm() { have helm || "$E2E/setup/tools.sh" helm; }

ensure_engine() { "$E2E/setup/engine.sh" start; }

ensure_redis() {
  need_command redis-server redis-server "redis-server is needed for the integration tests: install Redis 7 or later"
}

ensure_openldap() { "$E2E/setup/openldap.sh"; }

# What the tests of kubectl ftp need beside kubectl.
ensure_plugin() {
  need_command curl curl "curl is needed: install it"
  need_command jq jq "jq is needed for the tests of kubectl ftp: install it"
  need_command column bsdextrautils "column is needed for the tests of kubectl ftp: install it"
}

ensure_clients() {
  need_command curl curl "curl is needed: install it"
  need_command lftp lftp "lftp is needed: install it"
}

# All clients of the suite in e2e/…/conformance. Only the first two are needed elsewhere; where one of the others cannot
# be had, the suite says that it left it out (and fails where CI=true).
ensure_all_clients() {
  ensure_clients
  local missing=() entry
  for entry in ncftpget:ncftp tnftp:tnftp inetutils-ftp:inetutils-ftp wget:wget wput:wput rclone:rclone \
    busybox:busybox python3:python3 node:nodejs npm:npm openssl:openssl \
    filezilla:filezilla Xvfb:xvfb xdotool:xdotool; do
    have "${entry%%:*}" || missing+=("${entry#*:}")
  done
  [ "${#missing[@]}" = 0 ] || step "installing ${missing[*]} (apt)" apt_install "${missing[@]}" ||
    say "not every client could be installed: ${missing[*]}"
  "$E2E/setup/clients.sh" || say "not every client library could be built"
}

# What the builders of own images need: they are made of Debian packages.
ensure_debian() {
  need_command mmdebstrap mmdebstrap "no public image can be pulled, and mmdebstrap is missing to build own ones: install it (Debian, Ubuntu)"
  need_command gcc gcc "gcc is needed to build the pause image: install it"
  # Linking it statically needs the C library's archive, which gcc alone does not bring.
  [ -n "$(gcc -print-file-name=libc.a | grep /)" ] || apt_install libc6-dev || fail "libc6-dev is needed: install it"
}

ensure_disk() { need_disk "$CACHE"; }

ensure_port() {
  # A connection that is accepted means that somebody listens; bash does this without further tools.
  if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
    fail "port $1 on 127.0.0.1 is taken: end the program that listens on it (ss -ltnp 'sport = :$1')"
  fi
}

for thing in "$@"; do
  case "$thing" in
    java | maven | go | kubectl | helm | engine | redis | openldap | plugin | clients | debian | disk) "ensure_$thing" ;;
    all-clients) ensure_all_clients ;;
    port:*) ensure_port "${thing#port:}" ;;
    *) fail "ensure.sh does not know '$thing'" ;;
  esac
done
