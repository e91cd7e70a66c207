#!/usr/bin/env bash
# openldap.sh: puts ftpcluster-slapd on this project's PATH (cache/bin), the server of OpenLDAP. It runs in the folder that
# its files are in, so that a configuration finds etc/ldap/schema and usr/lib/ldap. Debian's packages are unpacked and not
# installed, because installing would start a directory.
. "$(dirname "$0")/lib.sh"

ADVICE="OpenLDAP is needed for the integration tests: install slapd (Debian, Ubuntu)"

# The packages that slapd needs have other names in every release: apt knows them, and leaves out what is installed.
unpack_slapd() {
  mkdir -p "$1/packages/partial"
  download_slapd "$1/packages" || { apt-get update -q && download_slapd "$1/packages"; } || return 1
  local package
  for package in "$1"/packages/*.deb; do dpkg-deb -x "$package" "$1" || return 1; done
  rm -rf "$1/packages"
}

download_slapd() {
  apt-get install -y -q --no-install-recommends --reinstall --download-only -o Acquire::Retries=5 \
    -o "Dir::Cache::archives=$1" slapd
}

# Where slapd is installed it may be fenced in (AppArmor), so that it could not read the files of a test.
root() {
  if can_apt; then
    cached slapd "$(text_hash "$(. /etc/os-release && printf '%s %s' "$ID" "${VERSION_ID:-}")")" unpack_slapd
  elif [ -x /usr/sbin/slapd ] && [ -d /etc/ldap/schema ]; then
    printf '/\n'
  else
    fail "$ADVICE"
  fi
}

# With as many files as some containers allow, slapd would reserve gigabytes for connections that never come.
write_program() { # write_program <root>
  local libraries
  libraries=$(find "$1/usr/lib" "$1/lib" -maxdepth 1 -name '*-linux-gnu*' 2>/dev/null | paste -sd : || true)
  cat >"$CACHE/bin/ftpcluster-slapd.part" <<PROGRAM
#!/bin/sh
ulimit -n 1024
cd '$1' && LD_LIBRARY_PATH='$libraries' exec usr/sbin/slapd "\$@"
PROGRAM
  chmod +x "$CACHE/bin/ftpcluster-slapd.part"
  mv "$CACHE/bin/ftpcluster-slapd.part" "$CACHE/bin/ftpcluster-slapd"
}

FOLDER=$(root) || exit 1
write_program "$FOLDER"
