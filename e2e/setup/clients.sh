#!/usr/bin/env bash
# clients.sh: builds the small programs around client libraries (e2e/clients) and puts them on this project's PATH.
. "$(dirname "$0")/lib.sh"

build_goftp() {
  mkdir -p "$1"
  (cd "$E2E/clients/goftp" && patiently go build -trimpath -ldflags "-s -w" -o "$1/goftp" .)
}

build_basic_ftp() {
  cp -r "$E2E/clients/basic-ftp" "$1"
  patiently npm ci --prefix "$1" --no-audit --no-fund --ignore-scripts
}

goftp() {
  "$E2E/setup/ensure.sh" go || return 1
  local built
  built=$(cached goftp "$(hash_of "$E2E/clients/goftp")" step "building the client of jlaffaye/ftp" build_goftp) || return 1
  ln -sfn "$built/goftp" "$CACHE/bin/ftpcluster-goftp"
}

basic_ftp() {
  have npm || return 1
  local built
  built=$(cached basic-ftp "$(hash_of "$E2E/clients/basic-ftp")" step "installing basic-ftp" build_basic_ftp) || return 1
  ln -sfn "$built/driver.js" "$CACHE/bin/ftpcluster-basic-ftp"
}

status=0
goftp || status=1
basic_ftp || status=1
exit "$status"
