#!/usr/bin/env bash
# image.sh: makes sure that a node image is in the engine, and prints its name: the public k3s image where it can be
# pulled, otherwise one built here from Debian packages and Go modules.
. "$(dirname "$0")/../setup/lib.sh"
. "$E2E/images/debian.sh"

PUBLIC="${FTPCLUSTER_K3S_IMAGE:-rancher/k3s:v1.34.2-k3s1}"
OWN=ftpcluster/kubernetes:v1.34.2
PACKAGES=ca-certificates,containerd,runc,iptables,ipset,conntrack,containernetworking-plugins,iproute2,kmod,mount,procps,socat,util-linux,openssl

pull() { docker image inspect "$PUBLIC" >/dev/null 2>&1 || docker pull "$PUBLIC" >&2; }

build() {
  local programs dns pause base recipe
  "$E2E/setup/ensure.sh" debian go
  programs=$("$E2E/cluster/binaries.sh" kubernetes)
  dns=$("$E2E/cluster/binaries.sh" coredns)
  pause=$("$E2E/cluster/binaries.sh" pause)
  base=$(debian_tar kubernetes trixie essential "$PACKAGES")
  recipe=$(text_hash "$programs" "$dns" "$pause" "$base" "$(hash_of "$E2E/cluster/node" "$0" "$E2E/images/debian.sh")")
  has_image "$OWN" "$recipe" || step "assembling the node image $OWN" assemble "$recipe" "$base" "$programs" "$dns" "$pause"
}

assemble() {
  local recipe=$1 base=$2 programs=$3 dns=$4 pause=$5 overlay
  scratch
  overlay=$SCRATCH/overlay
  mkdir -p "$overlay/usr/local/bin" "$overlay/opt"
  cp "$programs"/* "$dns/coredns" "$overlay/usr/local/bin/"
  cp -r "$E2E/cluster/node" "$overlay/opt/node"
  pause_image "$pause" "$overlay/opt/node/pause.tar"
  import_image "$OWN" "$recipe" "$base" "$overlay" \
    'ENTRYPOINT ["/opt/node/entrypoint"]' 'EXPOSE 6443' \
    'ENV CONTAINERD_ADDRESS=/run/k3s/containerd/containerd.sock CONTAINERD_NAMESPACE=k8s.io KUBECONFIG=/etc/rancher/k3s/k3s.yaml' \
    'VOLUME ["/var/lib/containerd", "/var/lib/kubelet", "/var/lib/rancher/k3s"]'
}

pause_image() { # pause_image <folder of the program> <tar>
  local name=ftpcluster.local/pause:1
  tar -c --owner=0 --group=0 -C "$1" pause | docker import --change 'ENTRYPOINT ["/pause"]' --change 'USER 65535:65535' - "$name" >&2
  docker save -o "$2" "$name"
}

"$E2E/setup/ensure.sh" engine
if "$E2E/images/public.sh" "$PUBLIC"; then
  step "pulling $PUBLIC" pull
  printf '%s\n' "$PUBLIC"
else
  build
  printf '%s\n' "$OWN"
fi
