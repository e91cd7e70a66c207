package io.ftpcluster.node.command;

import io.ftpcluster.node.transfer.TextSource;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

/**
 * Puts lines together to pieces that are worth a packet: a small first one, so that a client soon sees that something
 * comes, then large ones, and none that waits long for a slow volume to fill it.
 */
abstract class LinePieces implements TextSource {
    private static final int FIRST_BYTES = 1 << 11;
    private static final int MOST_BYTES = 1 << 15;
    private static final int LOOK_EVERY = 4;
    private static final int ROOM = MOST_BYTES + (1 << 10);
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final LineBuffer lines = new LineBuffer(FIRST_BYTES + (1 << 10));
    private int enough = FIRST_BYTES;

    /** Writes the next line, or nothing when there was something that is not shown; false at the end. */
    abstract boolean writeNext(LineBuffer into);

    @Override
    public final ByteBuffer nextLines() {
        lines.clear();
        long late = System.nanoTime() + LONGEST_NANOS;
        boolean more = true;
        for (int line = 1; more && lines.length() < enough; line++) {
            more = writeNext(lines);
            if (line % LOOK_EVERY == 0 && lines.length() > 0 && System.nanoTime() > late) {
                break;
            }
        }
        if (more) {
            enough = MOST_BYTES;
            lines.growTo(ROOM);
        }
        return lines.written();
    }
}
