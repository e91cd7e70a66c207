#!/usr/bin/env bash
# vsftpd from Debian. Users are anonymous ones, so that no login goes through PAM and a password hash. Their
# account must have a home that exists.
. "$(dirname "$0")/lib.sh"

tree() { debian_tree vsftpd vsftpd libwrap0; }

install() {
  [ "$(id -u)" = 0 ] || fail "vsftpd must start as root"
  LD_LIBRARY_PATH="$(tree)/usr/lib/$(uname -m)-linux-gnu" ldd "$(tree)/usr/sbin/vsftpd" | grep 'not found' >&2 &&
    fail "vsftpd misses a library"
  return 0
}

version() { LD_LIBRARY_PATH="$(tree)/usr/lib/$(uname -m)-linux-gnu" "$(tree)/usr/sbin/vsftpd" -v 0>&1 2>&1 | sed 's/: version//'; }

run() {
  mkdir -p "$WORK/empty"
  cat >"$WORK/vsftpd.conf" <<CONF
listen=YES
background=NO
listen_port=$PORT
pasv_min_port=$PASV_FIRST
pasv_max_port=$PASV_LAST
local_enable=NO
anonymous_enable=YES
no_anon_password=YES
ftp_username=daemon
anon_root=$ROOT
allow_writeable_chroot=YES
secure_chroot_dir=$WORK/empty
write_enable=YES
anon_upload_enable=YES
anon_mkdir_write_enable=YES
anon_other_write_enable=YES
anon_world_readable_only=NO
xferlog_enable=NO
max_clients=0
max_per_ip=0
ssl_enable=YES
allow_anon_ssl=YES
force_local_data_ssl=NO
force_local_logins_ssl=NO
require_ssl_reuse=NO
rsa_cert_file=$CERT
rsa_private_key_file=$KEY
CONF
  export LD_LIBRARY_PATH
  LD_LIBRARY_PATH="$(tree)/usr/lib/$(uname -m)-linux-gnu"
  exec "$(tree)/usr/sbin/vsftpd" "$WORK/vsftpd.conf"
}

main "$@"
