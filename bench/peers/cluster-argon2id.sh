#!/usr/bin/env bash
# Our node in a cluster, with a password kept by argon2id, as the operator makes it: 19 MiB, two passes.
. "$(dirname "$0")/lib.sh"
. "$PEERS/cluster_lib.sh"

install() { cluster_is_built; }

version() { cluster_version 'argon2id, 19 MiB, two passes'; }

run() { run_cluster "$(java -jar "$CHECKOUT/ftp-node/target/ftp-node.jar" hash-password <<<bench)"; }

main "$@"
