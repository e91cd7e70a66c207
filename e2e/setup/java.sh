# Sourced: puts JDK 25 into JAVA_HOME and on PATH, or says in one line how to get it.
# shellcheck shell=bash
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# The release file is read instead of starting java, because this runs before every call of Maven.
is_jdk25() { [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release" 2>/dev/null; }

find_jdk25() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$(/usr/libexec/java_home -v 25 2>/dev/null || true)" \
    "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25*; do
    if [ -n "$home" ] && is_jdk25 "$home"; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  return 1
}

if ! JDK25=$(find_jdk25); then
  step "installing JDK 25 (apt)" apt_install openjdk-25-jdk-headless ||
    fail "JDK 25 is needed: install it (for example Temurin 25) and set JAVA_HOME to it"
  JDK25=$(find_jdk25) || fail "JDK 25 is needed: install it and set JAVA_HOME to it"
fi
export JAVA_HOME="$JDK25"
export PATH="$JAVA_HOME/bin:$PATH"

# Testcontainers: nothing may depend on its helper images, which cannot be pulled everywhere. What it starts is removed
# by the program that started it; a cluster that is kept on purpose is one that it calls reused.
export TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_CHECKS_DISABLE=true TESTCONTAINERS_REUSE_ENABLE=true
if [ -e /.dockerenv ] && [ -z "${DOCKER_HOST:-}" ]; then export TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1; fi
