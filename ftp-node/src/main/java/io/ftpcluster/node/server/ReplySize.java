package io.ftpcluster.node.server;

import io.ftpcluster.node.codec.Reply;
import io.netty.channel.DefaultMessageSizeEstimator;
import io.netty.channel.MessageSizeEstimator;

/**
 * How much of what waits for a client a reply is, from the moment a session gives it away: a listing counts before the
 * event loop has made bytes of it. Immutable.
 */
final class ReplySize implements MessageSizeEstimator, MessageSizeEstimator.Handle {
    private static final Handle OTHERS = DefaultMessageSizeEstimator.DEFAULT.newHandle();

    @Override
    public Handle newHandle() {
        return this;
    }

    @Override
    public int size(Object message) {
        return message instanceof Reply reply ? reply.size() : OTHERS.size(message);
    }
}
