# The container runtime, where k3s has it, and the one image that every pod needs.
sed "s#@PAUSE_IMAGE@#$PAUSE_IMAGE#" manifests/containerd.toml >/etc/containerd/config.toml
mkdir -p /etc/cni/net.d
sed "s#@POD_NETWORK@#$POD_NETWORK#" manifests/network.conflist >/etc/cni/net.d/10-pods.conflist

start containerd containerd --config /etc/containerd/config.toml
