{{- /* What the operator may do in a namespace that it serves. Objects are written by server-side apply: patch, and create
       where they are new. What it owns goes with the FtpCluster by garbage collection, the claim of the files only where
       the spec says so; the operator itself deletes no claim. */ -}}
{{- define "ftpcluster.rules" -}}
- apiGroups: [ftpcluster.io]
  resources: [ftpclusters, ftpusers]
  verbs: [get, list, watch]
- apiGroups: [ftpcluster.io]
  resources: [ftpclusters/status, ftpusers/status]
  verbs: [get, patch, update]
# Owner references that block the owner's deletion need this where the API server checks them.
- apiGroups: [ftpcluster.io]
  resources: [ftpclusters/finalizers]
  verbs: [update]
- apiGroups: [""]
  resources: [configmaps, secrets, services]
  verbs: [get, list, watch, create, patch, delete]
- apiGroups: [""]
  resources: [persistentvolumeclaims]
  verbs: [get, list, watch, create, patch]
# To nudge the kubelet by an annotation.
- apiGroups: [""]
  resources: [pods]
  verbs: [get, list, watch, patch]
- apiGroups: [apps]
  resources: [deployments, statefulsets]
  verbs: [get, list, watch, create, patch, delete]
- apiGroups: [policy]
  resources: [poddisruptionbudgets]
  verbs: [get, list, watch, create, patch, delete]
- apiGroups: [networking.k8s.io]
  resources: [networkpolicies]
  verbs: [get, list, watch, create, patch, delete]
- apiGroups: ["", events.k8s.io]
  resources: [events]
  verbs: [create, patch]
{{- end -}}
