#!/bin/sh
# Run by mmdebstrap on the finished file system: a data folder for any user, as the public redis image has it.
set -eu
cd "$1"
mkdir -p data
chmod 1777 data tmp
rm -rf var/cache/apt/* var/lib/apt/lists/*
