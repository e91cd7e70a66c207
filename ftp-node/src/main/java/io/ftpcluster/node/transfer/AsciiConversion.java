package io.ftpcluster.node.transfer;

import java.nio.ByteBuffer;

/**
 * Line ends of TYPE A (RFC 959 §3.1.1.1): CRLF on the wire, LF in the file. A CRLF that is in the file already stays
 * one, so that text from either kind of system arrives as text. Keeps the last byte between calls: one object per
 * transfer and direction. Not thread-safe.
 */
final class AsciiConversion {
    private static final byte CR = '\r';
    private static final byte LF = '\n';

    private boolean afterCr;

    /**
     * Converts file bytes to wire bytes.
     *
     * @param out room for twice the bytes of in
     */
    void toWire(ByteBuffer in, ByteBuffer out) {
        while (in.hasRemaining()) {
            byte next = in.get();
            if (next == LF && !afterCr) {
                out.put(CR);
            }
            out.put(next);
            afterCr = next == CR;
        }
    }

    /**
     * Converts wire bytes to file bytes. A CR at the end of the input is held back until the next call.
     *
     * @param out room for one byte more than in has
     */
    void toFile(ByteBuffer in, ByteBuffer out) {
        while (in.hasRemaining()) {
            byte next = in.get();
            if (afterCr && next != LF) {
                out.put(CR);
            }
            afterCr = next == CR;
            if (!afterCr) {
                out.put(next);
            }
        }
    }

    /** Gives a CR that was held back; to be called at the end of the input. */
    void finish(ByteBuffer out) {
        if (afterCr) {
            out.put(CR);
        }
    }
}
