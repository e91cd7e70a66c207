# What a container lacks to be a machine: shared mounts, writable kernel settings, cgroups of its own.
mount --make-rshared /
mount -o remount,rw /sys 2>/dev/null || true
mount -o remount,rw,bind /proc/sys 2>/dev/null || true
[ -e /dev/kmsg ] || ln -s /dev/null /dev/kmsg
[ -s /etc/machine-id ] || tr -d - </proc/sys/kernel/random/uuid >/etc/machine-id
echo 1 >/proc/sys/net/ipv4/ip_forward

# The kernel offers one of the two kinds of packet filter; both exist as commands.
iptables -t nat -L -n >/dev/null 2>&1 || update-alternatives --set iptables /usr/sbin/iptables-legacy >/dev/null

make_cgroup_root() {
  local controller
  if [ -f /sys/fs/cgroup/cgroup.controllers ]; then
    local folder=/sys/fs/cgroup part
    for part in ftpcluster "$NODE_NAME"; do
      for controller in $(cat "$folder/cgroup.controllers"); do
        echo "+$controller" >"$folder/cgroup.subtree_control" || true
      done
      folder=$folder/$part
      mkdir -p "$folder"
    done
    return
  fi
  for controller in /sys/fs/cgroup/*/; do
    # A new cpuset has no processors and takes no process until it is told which.
    if [ -f "$controller/cgroup.clone_children" ]; then echo 1 >"$controller/cgroup.clone_children"; fi
    mkdir -p "$controller$CGROUP_ROOT" 2>/dev/null || true
  done
}
make_cgroup_root
