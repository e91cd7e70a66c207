# etcd and the API server; the other components want the API server to answer when they start.
start etcd etcd --data-dir "$STATE/etcd" --unsafe-no-fsync --log-level warn \
  --listen-client-urls http://127.0.0.1:2379 --advertise-client-urls http://127.0.0.1:2379 \
  --listen-peer-urls http://127.0.0.1:2380 --quota-backend-bytes 1073741824

start kube-apiserver kube-apiserver \
  --etcd-servers=http://127.0.0.1:2379 \
  --advertise-address="$NODE_IP" \
  --secure-port=6443 \
  --authorization-mode=Node,RBAC \
  --enable-admission-plugins=NodeRestriction \
  --client-ca-file="$PKI/ca.crt" \
  --tls-cert-file="$PKI/apiserver.crt" \
  --tls-private-key-file="$PKI/apiserver.key" \
  --kubelet-client-certificate="$PKI/kubelet-client.crt" \
  --kubelet-client-key="$PKI/kubelet-client.key" \
  --kubelet-preferred-address-types=InternalIP \
  --service-cluster-ip-range="$SERVICE_NETWORK" \
  --service-account-issuer="https://kubernetes.default.svc.$CLUSTER_DOMAIN" \
  --service-account-key-file="$PKI/service-accounts.key" \
  --service-account-signing-key-file="$PKI/service-accounts.key" \
  --allow-privileged

await "API server" kubectl get --raw /readyz

start kube-controller-manager kube-controller-manager --kubeconfig="$PKI/controller-manager.yaml" \
  --leader-elect=false --use-service-account-credentials \
  --root-ca-file="$PKI/ca.crt" --service-account-private-key-file="$PKI/service-accounts.key" \
  --cluster-signing-cert-file="$PKI/ca.crt" --cluster-signing-key-file="$PKI/ca.key" \
  --bind-address=127.0.0.1

start kube-scheduler kube-scheduler --kubeconfig="$PKI/scheduler.yaml" --leader-elect=false --bind-address=127.0.0.1
