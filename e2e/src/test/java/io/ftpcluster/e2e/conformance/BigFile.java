package io.ftpcluster.e2e.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * A file of 5 GiB that takes next to no room: holes, with a few marks in them, also on both sides of 2 and of 4 GiB. So
 * a piece that is lost, doubled or exchanged is seen.
 */
final class BigFile {
    static final String SAME = "the same";

    private static final long GIB = 1L << 30;
    private static final long SIZE = 5 * GIB;
    private static final int BLOCK = 1 << 20;
    private static final int MARK = 4096;
    private static final List<Long> MARKS = List.of(
            0L,
            GIB / 3,
            GIB,
            2 * GIB - MARK,
            2 * GIB,
            3 * GIB + 12_345,
            4 * GIB - MARK,
            4 * GIB,
            4 * GIB + 123_456_789,
            SIZE - MARK);

    private BigFile() {}

    /** Makes it, and gives its path. */
    static Path create(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            for (long position : MARKS) {
                channel.write(ByteBuffer.wrap(Stage.bytes("mark " + position, MARK)), position);
            }
        }
        return file;
    }

    /** {@link #SAME}, or where a file differs from the original. */
    static String compare(Path file, Path original) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return compare(in, original);
        }
    }

    /** {@link #SAME}, or where a stream differs from the original. Reads the stream to its end. */
    static String compare(InputStream in, Path original) {
        try (InputStream wanted = Files.newInputStream(original)) {
            byte[] got = new byte[BLOCK];
            byte[] right = new byte[BLOCK];
            for (long position = 0; ; ) {
                int length = in.readNBytes(got, 0, BLOCK);
                int rightLength = wanted.readNBytes(right, 0, BLOCK);
                int difference = Arrays.mismatch(got, 0, length, right, 0, rightLength);
                if (difference >= 0) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                    return "differs at byte " + (position + difference);
                }
                if (length == 0) {
                    return SAME;
                }
                position += length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
