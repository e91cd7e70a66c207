#!/bin/sh
# Run by mmdebstrap on the extracted packages: a Java process needs of them the C library and nothing else.
set -eu
cd "$1"
rm -rf usr/share usr/sbin usr/bin usr/lib/*/gconv usr/lib/*/audit
# Programs name the loader by its old path; the package that links it brings much more.
ln -s usr/lib lib
ln -s usr/lib64 lib64
