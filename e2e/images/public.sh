#!/usr/bin/env bash
# public.sh <image>: succeeds when the public image is here already or can be pulled.
# FTPCLUSTER_IMAGES=own|public decides instead of asking the registry.
. "$(dirname "$0")/../setup/lib.sh"

case "${FTPCLUSTER_IMAGES:-auto}" in
  own) exit 1 ;;
  public) exit 0 ;;
esac
docker image inspect "$1" >/dev/null 2>&1 || timeout 20 docker manifest inspect "$1" >/dev/null 2>&1
