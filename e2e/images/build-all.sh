#!/usr/bin/env bash
# build-all.sh: every image that a cluster runs, in the local container engine: the base images, then operator, ftp-node
# and auth from their modules (jkube).
. "$(dirname "$0")/../setup/lib.sh"

MODULES=auth,ftp-node,operator

"$E2E/images/build.sh" all
step "building the programs (Maven)" "$E2E/setup/mvn.sh" -q -ntp -DskipTests -DskipITs install
step "building the images of operator, ftp-node and auth (jkube)" "$E2E/setup/mvn.sh" -q -ntp -pl "$MODULES" k8s:build
