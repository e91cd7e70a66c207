#!/usr/bin/env bash
# make bench: builds the node, the load generator and the peers, and runs them against each other. Everything it makes is
# on tmpfs or in the cache, and is removed in the end. run.sh --help lists the options.
. "$(dirname "$0")/../e2e/setup/lib.sh"
. "$E2E/setup/java.sh"

NEEDED_GIB=8

"$E2E/setup/ensure.sh" java maven redis
need_command openssl openssl "openssl is needed for the certificate of the servers: install it"
[ "${BENCH_SKIP_BUILD:-}" ] || step "building ftp-node and the load generator (Maven)" \
  "$E2E/setup/mvn.sh" -q -B -ntp -DskipTests -DskipITs -pl ftp-node,auth,bench -am package

# A file system in memory, or the disk would be what is measured.
tmpfs=${BENCH_TMPFS:-/dev/shm}
free=$(df -Pk "$tmpfs" | awk 'NR == 2 {print int($4 / 1048576)}')
[ "$free" -ge "$NEEDED_GIB" ] || fail "$free GiB free on $tmpfs, $NEEDED_GIB GiB needed; set BENCH_TMPFS to a larger tmpfs"
work=$(mktemp -d "$tmpfs/ftpcluster-bench.XXXXXX")
# Servers drop their rights and must still get in.
chmod 755 "$work"
trap 'rm -rf "$work"' EXIT
case "${BENCH_KEY:-rsa}" in
  rsa) key=(-newkey rsa:2048) ;;
  ec) key=(-newkey ec -pkeyopt ec_paramgen_curve:P-256) ;;
  *) fail "BENCH_KEY is rsa or ec, not $BENCH_KEY" ;;
esac
openssl req -x509 "${key[@]}" -nodes -days 2 -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1 \
  -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null
# Ten thousand sessions are more files than a shell allows by default.
ulimit -n "$(ulimit -Hn)"

# Ten thousand connections a second leave ten thousand ends a second that wait (TIME_WAIT), of the server measured now and
# of those before it, until a fresh connection finds no free pair of ports and waits for seconds. In a network of its own
# the kernel keeps few of them. Without the rights for that the figures of small files suffer, for all alike.
network=()
if unshare -n true 2>/dev/null; then
  for peer in "$CHECKOUT"/bench/peers/*.sh; do # what is not in the cache is fetched while there is still a network
    case $peer in *_lib.sh | */lib.sh) ;; *) "$peer" install >/dev/null 2>&1 || true ;; esac
  done
  network=(unshare -n bash -c 'ip link set lo up && echo 2000 >/proc/sys/net/ipv4/tcp_max_tw_buckets && exec "$@"' bench)
fi
"${network[@]}" java -XX:+UseSerialGC -cp "$CHECKOUT/bench/target/bench.jar:$CHECKOUT/bench/target/lib/*" io.ftpcluster.bench.BenchMain \
  --bench "$CHECKOUT/bench" --work "$work" "$@"
