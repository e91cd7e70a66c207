#!/usr/bin/env bash
# step.sh "what it does" command…: runs the command, says what it does and how long it took.
. "$(dirname "$0")/lib.sh"
step "$@"
