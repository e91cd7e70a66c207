/**
 * nginx: which nodes it may know, the text of its configuration, and the question which configuration is live. Start at
 * {@link io.ftpcluster.operator.balancer.BalancerRouting} and {@link io.ftpcluster.operator.balancer.NginxConfig}.
 */
@NullMarked
package io.ftpcluster.operator.balancer;

import org.jspecify.annotations.NullMarked;
