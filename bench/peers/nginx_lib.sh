# Sourced after lib.sh: a real nginx with the stream settings that the operator writes (see NginxTemplates).
# shellcheck shell=bash

nginx_tree() { debian_tree nginx nginx nginx-common libnginx-mod-stream; }

nginx_version() { "$(nginx_tree)/usr/sbin/nginx" -v 2>&1 | sed 's#.*: ##'; }

# nginx_conf <extra> <control upstream> <data upstream>: prints the configuration.
nginx_conf() {
  cat <<CONF
load_module $(nginx_tree)/usr/lib/nginx/modules/ngx_stream_module.so;
worker_processes 2;
worker_rlimit_nofile 65536;
pid $WORK/nginx.pid;
error_log stderr warn;
daemon off;
events { worker_connections 16384; }
stream {
    log_format session '\$time_iso8601 \$remote_addr:\$remote_port -> \$server_port -> \$upstream_addr'
                       ' status=\$status seconds=\$session_time in=\$bytes_received out=\$bytes_sent';
    access_log /dev/stdout session;
    proxy_timeout 24h;
    proxy_connect_timeout 2s;
    proxy_socket_keepalive on;
    $1
    server {
        listen 127.0.0.1:$PORT so_keepalive=on;
        proxy_pass $2;
    }
    server {
        listen 127.0.0.1:$PASV_FIRST-$PASV_LAST so_keepalive=on;
        proxy_pass $3;
        proxy_buffer_size 64k;
    }
}
CONF
}

# Stays the parent of what was started before and of nginx, so that all of it is measured and ended together.
run_nginx() {
  "$(nginx_tree)/usr/sbin/nginx" -p "$WORK" -e stderr -c "$WORK/nginx.conf" &
  trap 'kill $(jobs -p) 2>/dev/null; wait; exit 0' TERM INT
  wait
}
