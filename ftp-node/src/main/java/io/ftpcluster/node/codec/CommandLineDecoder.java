package io.ftpcluster.node.codec;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts the control connection into {@link ControlInput}s. A line ends with CRLF; a bare LF counts too, since small
 * devices send it. Empty lines are skipped. Telnet commands (RFC 854) are taken out: {@code FF F4 FF F2 "ABOR" CR LF}
 * is ABOR. One per connection, on its event loop.
 */
public final class CommandLineDecoder extends ByteToMessageDecoder {
    /** How many times its longest length a line may be before nobody waits for its end any more. */
    private static final int ENDLESS = 16;

    private static final int FIRST_BYTES = 64;
    private static final byte LF = '\n';
    private static final byte CR = '\r';
    private static final int DEL = 0x7F;

    private final TelnetFilter telnet = new TelnetFilter();
    private final int longestLine;
    // Grows when a line needs it: most sessions send short ones, and idle sessions should be cheap.
    private byte[] line = new byte[FIRST_BYTES];
    private int length;
    private boolean tooLong;
    private long dropped;

    /** For lines of at most this many bytes, without their end. */
    public CommandLineDecoder(int longestLine) {
        this.longestLine = longestLine;
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        while (in.isReadable() && out.isEmpty()) {
            byte next = in.readByte();
            if (next == LF) {
                telnet.endLine();
                endLine(out);
            } else if (telnet.passes(next, length == 0)) {
                add(next, out);
            }
        }
    }

    /** Drops a line that has begun: what follows belongs to another conversation. */
    public void forget() {
        length = 0;
        dropped = 0;
        tooLong = false;
    }

    private void add(byte next, List<Object> out) {
        if (length < longestLine) {
            append(next);
        } else if (next != CR || tooLong) {
            tooLong = true;
            dropped++;
            if (dropped == (long) ENDLESS * longestLine) {
                out.add(BadLine.ENDLESS);
            }
        }
    }

    private void append(byte next) {
        if (length == line.length) {
            line = Arrays.copyOf(line, Math.min(longestLine, 2 * length));
        }
        line[length++] = next;
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
        dropped = 0;
    }

    private ControlInput parse(int end) {
        boolean plain = true;
        for (int i = 0; i < end; i++) {
            plain &= line[i] >= ' ' && line[i] != DEL; // Bytes from 0x80 on are negative.
        }
        return plain ? CommandLine.parse(new String(line, 0, end, StandardCharsets.US_ASCII)) : parseUtf8(end);
    }

    private ControlInput parseUtf8(int end) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line, 0, end))
                    .toString();
            return SafeText.isSafe(text) ? CommandLine.parse(text) : controlCharacterIn(text);
        } catch (CharacterCodingException notText) {
            return BadLine.NOT_UTF8;
        }
    }

    private static BadLine controlCharacterIn(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 || !SafeText.isSafe(text.substring(0, blank))
                ? BadLine.CONTROL_CHARACTER
                : BadLine.CONTROL_CHARACTER_IN_ARGUMENT;
    }
}
