package io.ftpcluster.node.codec;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;

/** Replies to bytes, UTF-8 (RFC 2640 §2.2). One instance serves all connections. */
@Sharable
public final class ReplyEncoder extends MessageToByteEncoder<Reply> {
    /** For {@link Reply} messages. */
    public ReplyEncoder() {
        super(Reply.class);
    }

    @Override
    protected void encode(ChannelHandlerContext ctx, Reply reply, ByteBuf out) {
        StringBuilder text = new StringBuilder();
        reply.appendTo(text);
        ByteBufUtil.writeUtf8(out, text);
    }
}
