#!/usr/bin/env bash
# pyftpdlib from PyPI, as its manual starts it: one process, one event loop.
. "$(dirname "$0")/lib.sh"

PYFTPDLIB=2.2.0
PYOPENSSL=26.4.0

interpreter() { printf '%s/bin/python\n' "$(cached bench-pyftpdlib "$PYFTPDLIB-$PYOPENSSL" build)"; }

# A virtual environment knows its own path, so it is made where it stays; what is moved is a link to it.
build() {
  local home="$CACHE/bench-pyftpdlib-home"
  rm -rf "$home"
  python3 -m venv "$home" && "$home/bin/python" -m pip install -q "pyftpdlib==$PYFTPDLIB" "PyOpenSSL==$PYOPENSSL" &&
    ln -s "$home" "$1"
}

install() {
  have python3 || apt_install python3 || fail "Python 3 is needed for pyftpdlib"
  python3 -c 'import venv, ensurepip' 2>/dev/null || apt_install python3-venv || fail "Python's venv is needed for pyftpdlib"
  interpreter >/dev/null
}

version() { "$(interpreter)" -c 'import pyftpdlib, sys; print("pyftpdlib", pyftpdlib.__ver__, "on Python", sys.version.split()[0])'; }

run() { exec "$(interpreter)" "$PEERS/pyftpdlib_server.py"; }

main "$@"
