# Names, addresses and places that several phases use.
NODE_NAME=$(hostname)
NODE_IP=$(hostname -i | awk '{print $1}')
POD_NETWORK=10.42.0.0/16
SERVICE_NETWORK=10.43.0.0/16
KUBERNETES_IP=10.43.0.1
DNS_IP=10.43.0.10
CLUSTER_DOMAIN=cluster.local

STATE=/var/lib/rancher/k3s
PKI=$STATE/pki
LOGS=/var/log/node
ADMIN_KUBECONFIG=/etc/rancher/k3s/k3s.yaml
CONTAINERD_SOCKET=/run/k3s/containerd/containerd.sock
PAUSE_IMAGE=ftpcluster.local/pause:1
# Nodes share the machine's cgroup tree, so each keeps its pods under a name of its own: a kubelet ends what it does
# not know under its root.
CGROUP_ROOT=/ftpcluster/$NODE_NAME

EXTRA_NAMES=()

export KUBECONFIG=$ADMIN_KUBECONFIG
mkdir -p "$PKI" "$LOGS" "$(dirname "$ADMIN_KUBECONFIG")"

# Of the k3s arguments only the additional names of the API server mean something here.
read_arguments() {
  local argument
  for argument in "$@"; do
    case "$argument" in
      --tls-san=*) EXTRA_NAMES+=("${argument#--tls-san=}") ;;
    esac
  done
}
