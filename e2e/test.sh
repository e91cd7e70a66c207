#!/usr/bin/env bash
# Everything that must pass, on a fresh machine too: units, real Redis and nginx, and the end-to-end tests on a real
# Kubernetes. Prints how long each step took, also when one fails.
. "$(dirname "$0")/setup/lib.sh"

TIMES=()

report() {
  say ""
  say "how long each step took:"
  printf '  %5s s  %s\n' "${TIMES[@]}" >&2
}
trap report EXIT

timed() {
  local what=$1 start=$SECONDS status=0
  shift
  say ""
  say "=== $what"
  "$@" || status=$?
  TIMES+=("$((SECONDS - start))" "$what$([ "$status" = 0 ] || printf ' — FAILED')")
  return "$status"
}

cd "$CHECKOUT"
timed "tools" e2e/setup/ensure.sh disk java maven redis openldap plugin all-clients kubectl helm engine
timed "base images" e2e/images/build.sh all
timed "units and integration" e2e/setup/mvn.sh -B -ntp install
timed "real clients" e2e/clients.sh -o
timed "images of operator, ftp-node and auth" e2e/images/build-all.sh
timed "Kubernetes (built once, then cached)" e2e/cluster/image.sh
timed "end to end" e2e/setup/mvn.sh -B -ntp -o -pl e2e -Pe2e verify
