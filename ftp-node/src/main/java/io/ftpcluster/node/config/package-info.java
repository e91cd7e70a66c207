/**
 * What the node was told, read once from {@link io.ftpcluster.contract.node.NodeSetting}s and checked before anything
 * starts. Every room may use the records; only the main class and tests build them. Start at
 * {@link io.ftpcluster.node.config.NodeConfig}.
 */
@NullMarked
package io.ftpcluster.node.config;

import org.jspecify.annotations.NullMarked;
