#!/usr/bin/env bash
# build.sh [runtime|nginx|redis|all]: the base images under the names that the rest of the project uses. Each is pulled
# and tagged where the public image can be pulled, otherwise made of Debian packages. README.md says what is in them.
. "$(dirname "$0")/../setup/lib.sh"
. "$E2E/images/debian.sh"

image_runtime() { provide ftpcluster/java-runtime:25 eclipse-temurin:25-jre build_runtime; }

image_nginx() { provide ftpcluster/nginx:1.30 nginx:1.29 build_nginx; }

image_redis() { provide ftpcluster/redis:8 redis:8 build_redis; }

provide() { # provide <our tag> <public image> <builder>
  if "$E2E/images/public.sh" "$2"; then
    docker image inspect "$2" >/dev/null 2>&1 || step "pulling $2" docker pull -q "$2"
    docker tag "$2" "$1"
  else
    "$E2E/setup/ensure.sh" debian
    "$3" "$1"
  fi
}

build_runtime() {
  . "$E2E/setup/java.sh"
  local base jre recipe
  base=$(debian_tar runtime trixie extract libc6,libgcc-s1 "$E2E/images/runtime/slim.sh")
  jre=$(cached jre "$(hash_of "$JAVA_HOME/release" "$E2E/images/runtime")" step "linking a Java runtime" "$E2E/images/runtime/link.sh")
  recipe=$(text_hash "$base" "$jre" "$(hash_of "$E2E/images/runtime" "$0")")
  has_image "$1" "$recipe" || step "assembling $1" assemble_runtime "$1" "$recipe" "$base" "$jre"
}

assemble_runtime() {
  scratch
  mkdir -p "$SCRATCH/overlay/opt/java"
  cp -r "$4" "$SCRATCH/overlay/opt/java/openjdk"
  accounts "$SCRATCH/overlay"
  import_image "$1" "$2" "$3" "$SCRATCH/overlay" 'USER 1001:1001' \
    'ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8'
}

# A name for the user that all pods run as: some programs insist on one.
accounts() {
  mkdir -p "$1/etc"
  printf '%s\n' root:x:0:0:root:/root:/sbin/nologin ftpcluster:x:1001:1001::/tmp:/sbin/nologin >"$1/etc/passwd"
  printf '%s\n' root:x:0: ftpcluster:x:1001: >"$1/etc/group"
}

# sid, for the current stable release of nginx: trixie has an old one.
build_nginx() {
  local base recipe
  base=$(debian_tar nginx sid essential nginx-light,libnginx-mod-stream "$E2E/images/nginx/finish.sh")
  recipe=$(text_hash "$base" "$(hash_of "$0")")
  has_image "$1" "$recipe" || step "assembling $1" assemble_plain "$1" "$recipe" "$base" 'CMD ["nginx", "-g", "daemon off;"]'
}

build_redis() {
  local base recipe
  base=$(debian_tar redis trixie essential redis-server,redis-tools "$E2E/images/redis/finish.sh")
  recipe=$(text_hash "$base" "$(hash_of "$0")")
  has_image "$1" "$recipe" || step "assembling $1" assemble_plain "$1" "$recipe" "$base" 'CMD ["redis-server"]'
}

assemble_plain() {
  scratch
  mkdir -p "$SCRATCH/overlay/etc"
  printf '%s\n' "$1" >"$SCRATCH/overlay/etc/ftpcluster-image"
  import_image "$1" "$2" "$3" "$SCRATCH/overlay" 'USER 1001:1001' "$4"
}

"$E2E/setup/ensure.sh" engine
case "${1:-all}" in
  runtime | nginx | redis) "image_$1" ;;
  all)
    image_runtime
    image_nginx
    image_redis
    ;;
  *) fail "usage: build.sh [runtime|nginx|redis|all]" ;;
esac
