#!/usr/bin/env bash
# clients.sh [-o] [argument of mvn…]: every real FTP client against the node, directly and through nginx. With -o what was
# installed last is taken, otherwise everything is built first. -Dftpcluster.clients=curl,lftp tries only these.
. "$(dirname "$0")/setup/lib.sh"

modules=e2e
if [ "${1:-}" != -o ]; then
  "$E2E/setup/ensure.sh" disk java maven engine all-clients
  "$E2E/images/build.sh" nginx
  modules=ftp-node,e2e
  set -- -am "$@"
fi
exec "$E2E/setup/mvn.sh" -q -B -ntp -pl "$modules" -Pclients verify "$@" \
  -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=RealClientsIT -Dfailsafe.failIfNoSpecifiedTests=false
