/**
 * One client's session: its state, its order of commands, its running transfer and its end. Knows no verb and no
 * Netty: {@code server} brings it lines, {@code command} does the work. Start at
 * {@link io.ftpcluster.node.session.FtpSession}.
 */
@NullMarked
package io.ftpcluster.node.session;

import org.jspecify.annotations.NullMarked;
