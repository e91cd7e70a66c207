package io.ftpcluster.node.codec;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Cuts the control connection into {@link ControlInput}s. A line ends with CRLF; a bare LF counts too, since small
 * devices send it. Empty lines are skipped. Telnet commands (RFC 854) are taken out: {@code FF F4 FF F2 "ABOR" CR LF}
 * is ABOR. One per connection, on its event loop.
 */
public final class CommandLineDecoder extends ByteToMessageDecoder {
    /** Most bytes of a line, without its end. */
    public static final int LONGEST_LINE = 4096;

    private static final byte LF = '\n';
    private static final byte CR = '\r';
    private static final int DEL = 0x7F;

    private final TelnetFilter telnet = new TelnetFilter();
    private final byte[] line = new byte[LONGEST_LINE];
    private int length;
    private boolean tooLong;

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        while (in.isReadable() && out.isEmpty()) {
            byte next = in.readByte();
            if (next == LF) {
                endLine(out);
            } else if (telnet.passes(next, length == 0)) {
                add(next);
            }
        }
    }

    private void add(byte next) {
        if (length < LONGEST_LINE) {
            line[length++] = next;
        } else if (next != CR || tooLong) {
            tooLong = true;
        }
    }

    private void endLine(List<Object> out) {
        int end = length > 0 && line[length - 1] == CR ? length - 1 : length;
        if (tooLong) {
            out.add(BadLine.TOO_LONG);
        } else if (end > 0) {
            out.add(parse(end));
        }
        length = 0;
        tooLong = false;
    }

    private ControlInput parse(int end) {
        for (int i = 0; i < end; i++) {
            if ((line[i] >= 0 && line[i] < ' ') || line[i] == DEL) {
                return BadLine.CONTROL_CHARACTER;
            }
        }
        try {
            return CommandLine.parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line, 0, end))
                    .toString());
        } catch (CharacterCodingException notText) {
            return BadLine.NOT_UTF8;
        }
    }
}
