package io.ftpcluster.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads replies (RFC 959 §4.2) and keeps the last one. For one thread. */
final class ReplyReader {
    private static final int LONGEST = 8192;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(LONGEST).limit(0);
    private final byte[] line = new byte[LONGEST];
    private int length;

    /** Reads one reply whole; returns its code. */
    int next(Wire wire) throws IOException {
        do {
            readLine(wire);
        } while (!isLast());
        return (line[0] - '0') * 100 + (line[1] - '0') * 10 + line[2] - '0';
    }

    private boolean isLast() {
        return length >= 4 && line[3] == ' ' && digit(line[0]) && digit(line[1]) && digit(line[2]);
    }

    private static boolean digit(byte character) {
        return character >= '0' && character <= '9';
    }

    private void readLine(Wire wire) throws IOException {
        length = 0;
        for (byte next = nextByte(wire); next != '\n'; next = nextByte(wire)) {
            if (length == LONGEST) {
                throw new IOException("A reply has a line without end");
            }
            line[length++] = next;
        }
    }

    private byte nextByte(Wire wire) throws IOException {
        if (!buffer.hasRemaining()) {
            int read = wire.read(buffer.clear());
            buffer.flip();
            if (read < 0) {
                throw new EOFException("The server closed the control connection");
            }
        }
        return buffer.get();
    }

    /** The last line of the last reply. */
    String text() {
        return new String(line, 0, length, StandardCharsets.UTF_8).strip();
    }

    /** The port in a reply to EPSV: 229 … (|||port|). */
    int port() throws IOException {
        String text = text();
        int from = text.indexOf("(|||");
        int to = text.lastIndexOf('|');
        if (from < 0 || to < from + 5) {
            throw new RefusedException("EPSV", text);
        }
        return Integer.parseInt(text, from + 4, to, 10);
    }
}
