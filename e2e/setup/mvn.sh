#!/usr/bin/env bash
# Maven on JDK 25, in the root of the checkout: mvn.sh <arguments of mvn>
. "$(dirname "$0")/java.sh"
"$E2E/setup/ensure.sh" maven
cd "$CHECKOUT"
exec mvn "$@"
