/**
 * The node as a process: listeners, pipelines, the order of starting and draining, health over HTTP. Puts the other
 * rooms together and does nothing of theirs. Start at {@link io.ftpcluster.node.server.FtpNode}.
 */
@NullMarked
package io.ftpcluster.node.server;

import org.jspecify.annotations.NullMarked;
