#!/bin/sh
# The default StorageClass `local-shared`: a folder of the one node for every claim. Because there is one node, a
# folder is really ReadWriteMany. It belongs to the user that restricted pods run as, and goes with its claim.
set -eu
cd "$(dirname "$0")"
. ./changes.sh

CLASS=local-shared
PROVISIONER=ftpcluster.io/local-shared
FOLDERS=/var/lib/rancher/k3s/storage
OWNER=1001:1001

PENDING='{{range .items}}{{if eq .status.phase "Pending"}}{{if eq (or .spec.storageClassName "") "local-shared"}}{{.metadata.namespace}} {{.metadata.name}} {{.metadata.uid}} {{.spec.resources.requests.storage}}
{{end}}{{end}}{{end}}'
RELEASED='{{range .items}}{{if eq (or .spec.storageClassName "") "local-shared"}}{{if eq .status.phase "Released" "Failed"}}{{if eq .spec.persistentVolumeReclaimPolicy "Delete"}}{{.metadata.name}}
{{end}}{{end}}{{end}}{{end}}'

offer_class() {
  kubectl apply -f - <<YAML
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: $CLASS
  annotations: {storageclass.kubernetes.io/is-default-class: "true"}
provisioner: $PROVISIONER
reclaimPolicy: Delete
volumeBindingMode: Immediate
YAML
}

provision() { # provision <namespace> <claim> <uid> <size>
  volume=pvc-$3
  mkdir -p "$FOLDERS/$volume"
  chown "$OWNER" "$FOLDERS/$volume"
  chmod 0770 "$FOLDERS/$volume"
  kubectl create -f - >/dev/null 2>&1 <<YAML || return 0
apiVersion: v1
kind: PersistentVolume
metadata:
  name: $volume
  annotations: {pv.kubernetes.io/provisioned-by: $PROVISIONER}
spec:
  storageClassName: $CLASS
  capacity: {storage: "$4"}
  accessModes: [ReadWriteMany, ReadWriteOnce]
  persistentVolumeReclaimPolicy: Delete
  claimRef: {apiVersion: v1, kind: PersistentVolumeClaim, namespace: "$1", name: "$2", uid: "$3"}
  hostPath: {path: "$FOLDERS/$volume", type: Directory}
YAML
  log "$1/$2 has $volume"
}

remove() { # remove <volume>
  # Only folders made here carry this prefix: a wrong name must never become a wrong path.
  case "$1" in pvc-*) rm -rf "${FOLDERS:?}/$1" ;; *) return 0 ;; esac
  kubectl delete persistentvolume "$1" --wait=false >/dev/null && log "$1 is removed with its files"
}

pass() {
  kubectl get persistentvolumeclaims -A -o go-template="$PENDING" | while read -r namespace name uid size; do
    provision "$namespace" "$name" "$uid" "$size" || true
  done
  kubectl get persistentvolumes -o go-template="$RELEASED" | while read -r volume; do
    remove "$volume" || true
  done
}

mkdir -p "$FOLDERS"
until offer_class; do sleep 1; done
changes persistentvolumeclaims persistentvolumes | while read -r _; do pass || true; done
