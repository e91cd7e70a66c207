#!/bin/sh
# Gives every Service of type LoadBalancer the address of the one node; the service proxy then serves that address.
# Two Services cannot have the same port of it: the later one stays pending, and an Event on it says why.
set -eu
cd "$(dirname "$0")"
. ./changes.sh

TEMPLATE='{{range .items}}{{if eq .spec.type "LoadBalancer"}}{{if not .spec.loadBalancerClass}}{{.metadata.namespace}} {{.metadata.name}} {{.metadata.uid}} {{with .status.loadBalancer.ingress}}{{(index . 0).ip}}{{else}}pending{{end}} {{range .spec.ports}}{{.protocol}}/{{.port}},{{end}}
{{end}}{{end}}{{end}}'

# Lines in: namespace name uid address ports. Lines out: serve|refuse namespace name uid [port holder].
decide() {
  awk -v node="$1" '
    { line[NR] = $0; if ($4 == node) hold($1 "/" $2, $5) }
    END {
      for (i = 1; i <= NR; i++) {
        split(line[i], field, " ")
        if (field[4] == node) continue
        service = field[1] "/" field[2]
        taken = conflict(field[5])
        if (taken == "") { hold(service, field[5]); print "serve", field[1], field[2], field[3] }
        else print "refuse", field[1], field[2], field[3], taken, holder[taken]
      }
    }
    function hold(service, ports,   p, n, j) { n = split(ports, p, ","); for (j = 1; j < n; j++) holder[p[j]] = service }
    function conflict(ports,   p, n, j) { n = split(ports, p, ","); for (j = 1; j < n; j++) if (p[j] in holder) return p[j]; return "" }
  '
}

serve() { # serve <namespace> <name>
  kubectl patch service "$2" -n "$1" --subresource=status --type=merge \
    -p "{\"status\":{\"loadBalancer\":{\"ingress\":[{\"ip\":\"$NODE_IP\"}]}}}" >/dev/null && log "$1/$2 is served at $NODE_IP"
}

refuse() { # refuse <namespace> <name> <uid> <port> <holder>
  message="port $4 of the node already serves $5"
  kubectl create -f - >/dev/null 2>&1 <<YAML || return 0
apiVersion: v1
kind: Event
metadata: {name: "$2.taken-port", namespace: "$1"}
involvedObject: {apiVersion: v1, kind: Service, name: "$2", namespace: "$1", uid: "$3"}
type: Warning
reason: PortTaken
message: "$message"
source: {component: load-balancer}
firstTimestamp: "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
lastTimestamp: "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
count: 1
YAML
  log "$1/$2 stays pending: $message"
}

pass() {
  kubectl get services -A -o go-template="$TEMPLATE" | decide "$NODE_IP" | while read -r verdict namespace name uid port holder; do
    "$verdict" "$namespace" "$name" "$uid" "${port:-}" "${holder:-}" || true
  done
}

node_ip() { kubectl get nodes -o jsonpath='{.items[0].status.addresses[?(@.type=="InternalIP")].address}' 2>/dev/null; }

NODE_IP=$(node_ip || true)
while [ -z "$NODE_IP" ]; do
  sleep 1
  NODE_IP=$(node_ip || true)
done
changes services | while read -r _; do pass || true; done
