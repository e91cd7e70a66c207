package io.ftpcluster.node.config;

import java.util.List;

/**
 * Whether connections come through a balancer.
 *
 * @param behindProxy true: every connection begins with a PROXY protocol header
 * @param trusted addresses, CIDR blocks and DNS names that may send one; not empty when behindProxy is true
 */
public record ProxyConfig(boolean behindProxy, List<String> trusted) {
    public ProxyConfig {
        trusted = List.copyOf(trusted);
    }
}
