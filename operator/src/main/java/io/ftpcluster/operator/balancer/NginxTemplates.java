package io.ftpcluster.operator.balancer;

/** The blocks of nginx.conf. Reasons stand in the text itself, for whoever reads it in a pod. */
final class NginxTemplates {
    static final String MAIN = """
            # Written by the FtpCluster operator; changes are overwritten.
            # config-hash: @HASH@
            include /etc/nginx/modules-enabled/*.conf;

            worker_processes 2;
            pid /tmp/nginx/nginx.pid;
            error_log stderr warn;
            daemon off;

            # No worker_shutdown_timeout: after a reload, old workers serve their sessions to the end.
            events {
                worker_connections 16384;
            }

            """;

    static final String STREAM = """
                log_format session '$time_iso8601 $remote_addr:$remote_port -> $server_port -> $upstream_addr'
                                   ' status=$status seconds=$session_time in=$bytes_received out=$bytes_sent';
                access_log /dev/stdout session;

                # FTP ends a session; nginx must not: a control connection is silent while a file travels.
                proxy_timeout 24h;
                proxy_connect_timeout 2s;
                proxy_protocol on;
                proxy_socket_keepalive on;

            """;

    static final String NO_NODE = """
                server {
                    %s
                    return "421 No FTP server is running, try again later.\\r\\n";
                }

            """;

    static final String NO_NODE_IMPLICIT = """
                server {
                    # A client that begins with TLS could not read an answer.
                    %s
                    return "";
                }

            """;

    static final String CONTROL_NODE = "        server %s:%d max_fails=1 fail_timeout=10s; # %s\n";

    static final String CONTROL = """
                upstream %1$s {
                    zone %1$s 64k;
                    least_conn;
            %2$s    }
                server {
                    %3$s
                    proxy_pass %1$s;
                    # A node that drains refuses connections, one that is lost does not answer: another takes the login.
                    # An attempt is short, and a node that failed is left alone for a while.
                    proxy_next_upstream on;
                    proxy_connect_timeout 500ms;
                    proxy_next_upstream_timeout 10s;
                }

            """;

    static final String DATA = """
                # %s
                server {
                    %s
                    proxy_pass %s:%d;
                    proxy_buffer_size 64k;
                }

            """;

    static final String NO_DATA = """
                # %s is not there. All ports are listened on from the start: a reload cannot take a port that one of
                # nginx's own connections to a node has got as its source in the meantime.
                server {
                    %s
                    return "";
                }

            """;

    static final String ADMIN = """
            http {
                access_log off;
                server_tokens off;
                default_type text/plain;
                client_body_temp_path /tmp/nginx/body;
                proxy_temp_path /tmp/nginx/proxy;
                fastcgi_temp_path /tmp/nginx/fastcgi;
                uwsgi_temp_path /tmp/nginx/uwsgi;
                scgi_temp_path /tmp/nginx/scgi;

                server {
                    %s
                    location = %s {
                        return 200 "ok\\n";
                    }
                    location = %s {
                        return 200 "@HASH@\\n";
                    }
                    location = %s {
                        alias /tmp/nginx/status;
                    }
                    location / {
                        return 404;
                    }
                }
            }
            """;

    static final String LISTEN = "listen %s so_keepalive=on;";

    // A socket of its own: IPv4 and IPv6 have their addresses in their own forms in the logs and in the PROXY header.
    static final String LISTEN_IPV6 = "\n        listen [::]:%s ipv6only=on so_keepalive=on;";

    private NginxTemplates() {}
}
