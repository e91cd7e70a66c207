#!/usr/bin/env bash
# link.sh <folder>: links the runtime of all three processes. jdk.jcmd and jdk.jfr are there to look into a live pod,
# jdk.net and jdk.unsupported for Netty, java.sql and java.desktop are left out: nothing asks for them at run time.
set -euo pipefail
MODULES=java.base,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.xml
MODULES+=,jdk.httpserver,jdk.jcmd,jdk.jfr,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs
"$JAVA_HOME/bin/jlink" --add-modules "$MODULES" --strip-debug --no-header-files --no-man-pages --output "$1"
