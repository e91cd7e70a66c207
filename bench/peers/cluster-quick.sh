#!/usr/bin/env bash
# Our node in a cluster, with a password whose hash costs little: what is left is the way to the service and to Redis.
. "$(dirname "$0")/lib.sh"
. "$PEERS/cluster_lib.sh"

install() { cluster_is_built; }

version() { cluster_version 'the password as a hash that costs next to nothing (SHA-crypt of 1000 rounds)'; }

run() { run_cluster "$(perl -e 'print crypt("bench", q($5$rounds=1000$bench$))')"; }

main "$@"
