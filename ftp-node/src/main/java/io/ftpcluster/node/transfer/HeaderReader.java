package io.ftpcluster.node.transfer;

import io.ftpcluster.node.proxy.ProxiedAddresses;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.haproxy.HAProxyMessage;
import io.netty.handler.codec.haproxy.HAProxyMessageDecoder;
import io.netty.util.ReferenceCountUtil;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/**
 * Collects the PROXY header of one data connection, version 1 or 2, and keeps what came behind it: a client may send
 * file bytes at once. Used by the acceptor's thread only.
 */
final class HeaderReader {
    /**
     * A complete header.
     *
     * @param addresses what it says
     * @param surplus the client's first bytes, often none
     */
    record Header(ProxiedAddresses addresses, ByteBuffer surplus) {}

    private static final long DEADLINE_NANOS = Duration.ofSeconds(3).toNanos();

    private final EmbeddedChannel decoder = new EmbeddedChannel(new HAProxyMessageDecoder());
    private final long startedAt = System.nanoTime();

    /** Whether the peer has had enough time. */
    boolean isLate() {
        return System.nanoTime() - startedAt > DEADLINE_NANOS;
    }

    /**
     * Takes bytes that arrived.
     *
     * @return the header once it is complete; nothing may be added afterwards
     */
    Optional<Header> add(ByteBuffer arrived) throws BadHeaderException {
        try {
            decoder.writeInbound(Unpooled.copiedBuffer(arrived));
        } catch (DecoderException e) {
            throw new BadHeaderException("not a PROXY header");
        }
        HAProxyMessage message = decoder.readInbound();
        if (message == null) {
            return Optional.empty();
        }
        try {
            ProxiedAddresses addresses = ProxiedAddresses.of(message)
                    .orElseThrow(() -> new BadHeaderException("the header names no client"));
            return Optional.of(new Header(addresses, surplus()));
        } finally {
            message.release();
            decoder.finishAndReleaseAll();
        }
    }

    /** Gives back what was collected, when no header came of it. May be repeated. */
    void abandon() {
        try {
            decoder.finishAndReleaseAll();
        } catch (DecoderException stillNoHeader) {
            decoder.releaseInbound();
        }
    }

    private ByteBuffer surplus() {
        ByteBuf rest = decoder.readInbound();
        if (rest == null) {
            return ByteBuffer.allocate(0);
        }
        try {
            ByteBuffer copy = ByteBuffer.allocate(rest.readableBytes());
            rest.readBytes(copy);
            return copy.flip();
        } finally {
            ReferenceCountUtil.release(rest);
        }
    }
}
