# The cluster's DNS as a process of the node, behind the Service address that every pod asks.
sed -e "s#@CLUSTER_DOMAIN@#$CLUSTER_DOMAIN#" -e "s#@KUBECONFIG@#$PKI/dns.yaml#" manifests/Corefile >"$STATE/Corefile"
sed -e "s#@DNS_IP@#$DNS_IP#" -e "s#@NODE_IP@#$NODE_IP#" manifests/dns.yaml >"$STATE/dns.yaml"
kubectl apply -f "$STATE/dns.yaml" >>"$LOGS/manifests.log" 2>&1
start coredns coredns -conf "$STATE/Corefile"
