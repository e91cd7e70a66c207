package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.SafeText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lines of a listing as bytes, written without an object for each piece. Not thread-safe. */
final class LineBuffer {
    private static final int LOWEST_PRINTABLE = 0x20;
    private static final int HIGHEST_PRINTABLE = 0x7e;
    private static final int MOST_DIGITS = 20;
    private static final int TEN = 10;

    private final byte[] digits = new byte[MOST_DIGITS];
    private byte[] bytes;
    private int length;

    LineBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** What was written; valid until something is written again. */
    ByteBuffer written() {
        return ByteBuffer.wrap(bytes, 0, length);
    }

    /** Makes room at once for what would come by and by. */
    void growTo(int capacity) {
        if (bytes.length < capacity) {
            bytes = Arrays.copyOf(bytes, capacity);
        }
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            growTo(Math.max(2 * bytes.length, length + more));
        }
    }

    LineBuffer put(int ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    LineBuffer put(byte[] text) {
        return put(text, 0, text.length);
    }

    LineBuffer put(byte[] text, int from, int count) {
        reserve(count);
        System.arraycopy(text, from, bytes, length, count);
        length += count;
        return this;
    }

    LineBuffer put(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A number that is not negative, with blanks before it up to a width. */
    LineBuffer number(long value, int width) {
        int at = MOST_DIGITS;
        long rest = value;
        do {
            digits[--at] = (byte) ('0' + rest % TEN);
            rest /= TEN;
        } while (rest > 0);
        for (int blanks = width - (MOST_DIGITS - at); blanks > 0; blanks--) {
            put(' ');
        }
        return put(digits, at, MOST_DIGITS - at);
    }

    /** Two digits. */
    LineBuffer twoDigits(int value) {
        return put('0' + value / TEN).put('0' + value % TEN);
    }

    /**
     * A name as the volume has it. One with control characters, which could end the line and begin a forged one, or in
     * no UTF-8, is made harmless.
     */
    LineBuffer name(ByteBuffer name) {
        int count = name.remaining();
        reserve(count);
        name.get(name.position(), bytes, length, count);
        for (int i = length; i < length + count; i++) {
            if (bytes[i] < LOWEST_PRINTABLE || bytes[i] > HIGHEST_PRINTABLE) { // Above 0x7f a byte is negative.
                return put(SafeText.of(new String(bytes, length, count, StandardCharsets.UTF_8)));
            }
        }
        length += count;
        return this;
    }

    void endLine() {
        put('\r').put('\n');
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
