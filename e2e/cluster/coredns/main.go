// The DNS server of the disposable Kubernetes: CoreDNS with no more than the plugins its Corefile names.
package main

import (
	_ "github.com/coredns/coredns/plugin/cache"
	_ "github.com/coredns/coredns/plugin/errors"
	_ "github.com/coredns/coredns/plugin/forward"
	_ "github.com/coredns/coredns/plugin/health"
	_ "github.com/coredns/coredns/plugin/kubernetes"
	_ "github.com/coredns/coredns/plugin/log"
	_ "github.com/coredns/coredns/plugin/ready"
	_ "github.com/coredns/coredns/plugin/reload"

	"github.com/coredns/coredns/core/dnsserver"
	"github.com/coredns/coredns/coremain"
)

// The order of this list is the order in which a query passes the plugins.
func init() {
	dnsserver.Directives = []string{"reload", "ready", "health", "log", "errors", "cache", "kubernetes", "forward"}
}

func main() {
	coremain.Run()
}
