# One authority for everything. It and the key of the service accounts stay when the node is restarted; the
# certificates are made anew, because the node's address may have changed.

issue() { # issue <file> <subject> [extension…]
  local file=$PKI/$1 subject=$2
  shift 2
  openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "$subject" \
    -keyout "$file.key" -out "$file.csr" 2>/dev/null
  openssl x509 -req -in "$file.csr" -CA "$PKI/ca.crt" -CAkey "$PKI/ca.key" -days 3650 -out "$file.crt" \
    -extfile <(printf '%s\n' "$@") 2>/dev/null
  rm "$file.csr"
}

kubeconfig() { # kubeconfig <certificate> <file>
  cat >"$2" <<YAML
apiVersion: v1
kind: Config
clusters:
- name: default
  cluster:
    server: https://127.0.0.1:6443
    certificate-authority-data: $(base64 -w0 "$PKI/ca.crt")
contexts:
- name: default
  context: {cluster: default, user: default}
current-context: default
users:
- name: default
  user:
    client-certificate-data: $(base64 -w0 "$PKI/$1.crt")
    client-key-data: $(base64 -w0 "$PKI/$1.key")
YAML
  chmod 600 "$2"
}

names_of_the_api() {
  local names="DNS:kubernetes,DNS:kubernetes.default,DNS:kubernetes.default.svc,DNS:localhost" name
  names+=",DNS:kubernetes.default.svc.$CLUSTER_DOMAIN,DNS:$NODE_NAME,IP:127.0.0.1,IP:$KUBERNETES_IP,IP:$NODE_IP"
  for name in "${EXTRA_NAMES[@]}"; do
    if [[ $name =~ ^[0-9.]+$|: ]]; then names+=",IP:$name"; else names+=",DNS:$name"; fi
  done
  printf '%s' "$names"
}

if [ ! -s "$PKI/ca.crt" ]; then
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 -subj /CN=disposable-kubernetes \
    -addext basicConstraints=critical,CA:true -addext keyUsage=critical,keyCertSign,digitalSignature \
    -keyout "$PKI/ca.key" -out "$PKI/ca.crt" 2>/dev/null
  openssl genrsa -out "$PKI/service-accounts.key" 2048 2>/dev/null
fi

client="extendedKeyUsage=clientAuth"
issue apiserver /CN=kube-apiserver "extendedKeyUsage=serverAuth" "subjectAltName=$(names_of_the_api)"
issue kubelet-client /O=system:masters/CN=kube-apiserver-kubelet-client "$client"
issue admin /O=system:masters/CN=admin "$client"
# Some clients of Kubernetes take a key for RSA unless it says EC, which the newer form of the file does not.
openssl ec -in "$PKI/admin.key" -out "$PKI/admin.key.sec1" 2>/dev/null && mv "$PKI/admin.key.sec1" "$PKI/admin.key"
issue controller-manager /CN=system:kube-controller-manager "$client"
issue scheduler /CN=system:kube-scheduler "$client"
issue kubelet "/O=system:nodes/CN=system:node:$NODE_NAME" "$client"
issue proxy /CN=system:kube-proxy "$client"
issue dns /CN=coredns "$client"
for user in controller-manager scheduler kubelet proxy dns; do
  kubeconfig "$user" "$PKI/$user.yaml"
done
kubeconfig admin "$ADMIN_KUBECONFIG"
