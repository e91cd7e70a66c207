# The kubelet and the service proxy.
await "container runtime" ctr version
ctr images import /opt/node/pause.tar >>"$LOGS/containerd.log" 2>&1

# A node that is started again is known as ready from its last life, which it is not before its kubelet says so.
if kubectl get node "$NODE_NAME" >/dev/null 2>&1; then
  kubectl patch node "$NODE_NAME" --subresource=status --type=strategic \
    -p '{"status":{"conditions":[{"type":"Ready","status":"Unknown","reason":"NodeStarts"}]}}' >>"$LOGS/manifests.log" 2>&1
fi

sed -e "s#@CA@#$PKI/ca.crt#" -e "s#@CGROUP_ROOT@#$CGROUP_ROOT#" -e "s#@DNS_IP@#$DNS_IP#" \
  -e "s#@CLUSTER_DOMAIN@#$CLUSTER_DOMAIN#" -e "s#@SOCKET@#$CONTAINERD_SOCKET#" manifests/kubelet.yaml >"$STATE/kubelet.yaml"

start kubelet kubelet --config="$STATE/kubelet.yaml" --kubeconfig="$PKI/kubelet.yaml" \
  --hostname-override="$NODE_NAME" --node-ip="$NODE_IP"

# 0 leaves the kernel's connection tracking as it is: it belongs to the machine, not to this container.
start kube-proxy kube-proxy --kubeconfig="$PKI/proxy.yaml" --hostname-override="$NODE_NAME" --proxy-mode=iptables \
  --cluster-cidr="$POD_NETWORK" --conntrack-max-per-core=0 --conntrack-tcp-timeout-established=0 \
  --conntrack-tcp-timeout-close-wait=0
