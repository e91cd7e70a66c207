#!/usr/bin/env bash
# tools.sh helm|kubectl: builds the tool from its Go module and puts it on this project's PATH (cache/bin).
. "$(dirname "$0")/lib.sh"

HELM=v3.22.0

build_helm() {
  mkdir -p "$1"
  GOBIN="$1" GOFLAGS=-trimpath patiently go install -ldflags "-s -w" "helm.sh/helm/v3/cmd/helm@$HELM"
}

helm() {
  "$E2E/setup/ensure.sh" go
  step "building helm $HELM (about two minutes, once)" build_helm_into_cache
}

build_helm_into_cache() { ln -sf "$(cached helm "$HELM" build_helm)/helm" "$CACHE/bin/helm"; }

kubectl() { ln -sf "$("$E2E/cluster/binaries.sh" kubernetes)/kubectl" "$CACHE/bin/kubectl"; }

case "${1:-}" in
  helm | kubectl) "$1" ;;
  *) fail "usage: tools.sh helm|kubectl" ;;
esac
