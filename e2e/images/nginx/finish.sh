#!/bin/sh
# Run by mmdebstrap on the finished file system: makes it behave as the public nginx image does.
set -eu
cd "$1"
# In the public image the stream module is built in; here it is loaded, by absolute path, from the folder that a
# configuration names in its first line (include /etc/nginx/modules-enabled/*.conf;).
rm -f etc/nginx/modules-enabled/*
echo 'load_module /usr/lib/nginx/modules/ngx_stream_module.so;' >etc/nginx/modules-enabled/stream.conf
ln -sf /dev/stdout var/log/nginx/access.log
ln -sf /dev/stderr var/log/nginx/error.log
# A container under any user must be able to start it with a configuration of its own.
chmod 1777 tmp
rm -rf var/cache/apt/* var/lib/apt/lists/*
