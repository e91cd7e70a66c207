#!/usr/bin/env bash
# binaries.sh kubernetes|coredns|pause: builds these programs where they are not in the cache, and prints their folder.
. "$(dirname "$0")/../setup/lib.sh"

KUBERNETES=v1.34.2

# Kubernetes learns its version from the linker; without it the components take themselves for a development build.
kubernetes_flags() {
  local package=k8s.io/component-base/version
  printf -- '-s -w -X %s.gitVersion=%s -X %s.gitMajor=1 -X %s.gitMinor=34 -X %s.gitTreeState=clean' \
    "$package" "$KUBERNETES" "$package" "$package" "$package"
}

build_kubernetes() {
  mkdir -p "$1"
  cd "$E2E/cluster/kubernetes"
  # The finished programs are counted while the compiler works, because it says nothing for minutes.
  report_progress "$1" 7 &
  local reporter=$! outcome=0
  go build -trimpath -buildvcs=false -ldflags "$(kubernetes_flags)" -o "$1" tool || outcome=$?
  kill "$reporter" 2>/dev/null || true
  [ "$outcome" = 0 ] || return "$outcome"
  mv "$1/server" "$1/etcd"
}

report_progress() {
  local minutes=0
  while sleep 60; do
    minutes=$((minutes + 1))
    say "  $minutes min: $(find "$1" -type f | wc -l) of $2 programs linked, $(du -sh "$(go env GOCACHE)" | cut -f1) compiled so far"
  done
}

build_coredns() {
  mkdir -p "$1"
  cd "$E2E/cluster/coredns"
  go build -trimpath -buildvcs=false -ldflags "-s -w" -o "$1/coredns" .
}

# The program that holds a pod's namespaces open; its source comes with the Kubernetes module.
build_pause() {
  mkdir -p "$1"
  cd "$E2E/cluster/kubernetes"
  go mod download k8s.io/kubernetes
  local source
  source=$(go list -m -f '{{.Dir}}' k8s.io/kubernetes)/build/pause/linux/pause.c
  gcc -Os -Wall -static -DVERSION="$KUBERNETES" -o "$1/pause" "$source"
}

"$E2E/setup/ensure.sh" go
case "${1:-}" in
  kubernetes)
    cached kubernetes "$(hash_of "$E2E/cluster/kubernetes" "$0")" \
      step "building Kubernetes $KUBERNETES from its Go modules (about ten minutes on 2 cores, once)" build_kubernetes
    ;;
  coredns)
    cached coredns "$(hash_of "$E2E/cluster/coredns" "$0")" step "building CoreDNS (about two minutes, once)" build_coredns
    ;;
  pause)
    cached pause "$(text_hash "$KUBERNETES")" step "building the pause program" build_pause
    ;;
  *) fail "usage: binaries.sh kubernetes|coredns|pause" ;;
esac
