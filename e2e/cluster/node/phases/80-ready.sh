# Ready is: the node takes pods, pods can be created, names resolve.
await "node" kubectl get node "$NODE_NAME"
kubectl wait --for=condition=Ready "node/$NODE_NAME" --timeout=300s >>"$LOGS/manifests.log"
await "default service account" kubectl get serviceaccount default
await "storage class" kubectl get storageclass local-shared
await "DNS" bash -c "exec 3<>/dev/tcp/127.0.0.1/53"
