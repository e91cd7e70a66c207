package io.ftpcluster.node.transfer;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Whatever comes in place of a PROXY header, it is a header or it is refused; and nothing behind it gets lost. */
public final class HeaderReaderFuzz {
    private HeaderReaderFuzz() {}

    /** For Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        String whole = read(input, Math.max(1, input.length));
        String bytes = read(input, 1);
        if (!whole.equals(bytes) && !isHarmless(whole, bytes)) {
            throw new AssertionError("At once: " + whole + ", byte by byte: " + bytes);
        }
    }

    // Half a header is waited for where the other half would have been refused.
    private static boolean isHarmless(String whole, String bytes) {
        return whole.equals("refused") && bytes.equals("incomplete");
    }

    private static String read(byte[] input, int piece) {
        HeaderReader reader = new HeaderReader();
        for (int from = 0; from < input.length; from += piece) {
            int count = Math.min(piece, input.length - from);
            try {
                Optional<HeaderReader.Header> header = reader.add(ByteBuffer.wrap(input, from, count));
                if (header.isPresent()) {
                    int rest =
                            input.length - from - count + header.get().surplus().remaining();
                    return header.get().addresses() + " and " + rest + " bytes";
                }
            } catch (BadHeaderException refused) {
                reader.abandon();
                return "refused";
            }
        }
        reader.abandon();
        return "incomplete";
    }
}
