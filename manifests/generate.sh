#!/usr/bin/env bash
# generate.sh [--check]: writes the files that are made of others: the CRDs in the chart, install.yaml, the pages of
# the spec, of the verbs, of the settings, and of the admin API.
# With --check it writes nothing, prints what would change, and fails if anything would.
set -euo pipefail
cd "$(dirname "$0")/.."
case "${1:-}" in
  '') mode=write ;;
  --check) mode=check ;;
  *) echo "usage: manifests/generate.sh [--check]" >&2 && exit 2 ;;
esac
exec e2e/setup/mvn.sh -q -Pgenerate "-Dgenerate.mode=$mode" -pl helm,ftp-node,auth -am process-test-classes
