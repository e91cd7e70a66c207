/**
 * What a node is told when it starts: the names of its environment variables, and the arithmetic of passive ports that
 * the node and the balancer's configuration must agree on. Start at {@link io.ftpcluster.contract.node.NodeSetting}
 * and {@link io.ftpcluster.contract.node.PassivePorts}.
 */
@NullMarked
package io.ftpcluster.contract.node;

import org.jspecify.annotations.NullMarked;
