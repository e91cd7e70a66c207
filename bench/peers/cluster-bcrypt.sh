#!/usr/bin/env bash
# Our node in a cluster, with a password kept by bcrypt, cost 10, as htpasswd makes it.
. "$(dirname "$0")/lib.sh"
. "$PEERS/cluster_lib.sh"

install() { cluster_is_built; }

version() { cluster_version 'bcrypt, cost 10'; }

run() { run_cluster "$(perl -e 'print crypt("bench", q($2b$10$abcdefghijklmnopqrstuu))')"; }

main "$@"
