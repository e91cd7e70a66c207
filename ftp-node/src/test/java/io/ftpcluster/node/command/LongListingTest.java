package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.storage.FileFacts;
import io.ftpcluster.node.storage.Listing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A directory of any size is sent while it is read, through the same few buffers from beginning to end. */
class LongListingTest {
    private static final int ENTRIES = 100_000;
    private static final int MOST_BYTES_OF_A_BUFFER = 1 << 16;

    private final CountingListing listing = new CountingListing();
    private final DirectoryLines lines =
            new DirectoryLines(listing, new EntryWriter(new NamesLine(), new byte[0], false, Optional.empty()));

    @Test
    void shouldHaveSomethingToSend_longBeforeTheDirectoryIsReadToItsEnd() {
        assertThat(text(lines.nextLines())).startsWith("entry-1\r\n");
        assertThat(listing.read).isLessThan(ENTRIES / 100);
    }

    @Test
    void shouldUseTheSameBuffers_fromBeginningToEnd() {
        Set<byte[]> buffers = Collections.newSetFromMap(new IdentityHashMap<>());
        List<String> names = new ArrayList<>();
        for (ByteBuffer piece = lines.nextLines(); piece.hasRemaining(); piece = lines.nextLines()) {
            buffers.add(piece.array());
            names.addAll(text(piece).lines().toList());
        }
        assertThat(names).hasSize(ENTRIES).doesNotHaveDuplicates();
        // A small one for the first piece, and one for all others.
        assertThat(buffers).hasSizeLessThanOrEqualTo(2);
        assertThat(buffers).allSatisfy(buffer -> assertThat(buffer).hasSizeLessThan(MOST_BYTES_OF_A_BUFFER));
    }

    private static String text(ByteBuffer piece) {
        return StandardCharsets.US_ASCII.decode(piece.duplicate()).toString();
    }

    private static final class CountingListing implements Listing {
        private int read;

        @Override
        public boolean next() {
            return ++read <= ENTRIES;
        }

        @Override
        public ByteBuffer name() {
            return ByteBuffer.wrap(("entry-" + read).getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public @Nullable FileFacts facts() {
            return null;
        }

        @Override
        public void close() {}
    }
}
