/**
 * The FTP server as a program. Start at {@link io.ftpcluster.node.NodeMain}; the server itself begins at
 * {@link io.ftpcluster.node.server.FtpNode}.
 */
@NullMarked
package io.ftpcluster.node;

import org.jspecify.annotations.NullMarked;
