/**
 * Who is behind a balancer: which peers may send a PROXY protocol header, and what a header says. Used for control
 * connections by {@code server} and for data connections by {@code transfer}. Start at
 * {@link io.ftpcluster.node.proxy.TrustedProxies}.
 */
@NullMarked
package io.ftpcluster.node.proxy;

import org.jspecify.annotations.NullMarked;
