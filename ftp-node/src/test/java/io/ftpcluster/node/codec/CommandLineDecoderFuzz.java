package io.ftpcluster.node.codec;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Whatever comes in, a command line has no control character, and the pieces it came in make no difference. */
public final class CommandLineDecoderFuzz {
    private static final int LONGEST_LINE = 64;

    private CommandLineDecoderFuzz() {}

    /** For Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        List<ControlInput> whole = decode(input, Math.max(1, input.length));
        if (!whole.equals(decode(input, 1)) || !whole.equals(decode(input, 3))) {
            throw new AssertionError("The pieces make a difference");
        }
        whole.forEach(CommandLineDecoderFuzz::check);
    }

    private static List<ControlInput> decode(byte[] input, int piece) {
        EmbeddedChannel channel = new EmbeddedChannel(new CommandLineDecoder(LONGEST_LINE));
        List<ControlInput> lines = new ArrayList<>();
        for (int from = 0; from < input.length; from += piece) {
            channel.writeInbound(Unpooled.copiedBuffer(input, from, Math.min(piece, input.length - from)));
            for (ControlInput next = channel.readInbound(); next != null; next = channel.readInbound()) {
                lines.add(next);
            }
        }
        // Not finish(): it asks the decoder once more, as it is when the connection is lost.
        return lines;
    }

    private static void check(ControlInput input) {
        if (input instanceof CommandLine line) {
            String text = line.verb() + line.argument();
            if (text.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
                throw new AssertionError("A control character came through");
            }
            if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_LINE) {
                throw new AssertionError("A line that is too long came through");
            }
            if (line.verb().chars().anyMatch(c -> (c >= 'a' && c <= 'z') || c == ' ')) {
                throw new AssertionError("A verb is not in capitals");
            }
        }
    }
}
