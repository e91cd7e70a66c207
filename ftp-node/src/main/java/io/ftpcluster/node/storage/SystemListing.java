package io.ftpcluster.node.storage;

import io.ftpcluster.node.storage.system.LinuxEntries;
import io.ftpcluster.node.storage.system.LinuxFacts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The entries of a {@link SystemDirectory}, without those that are ours. */
final class SystemListing implements Listing {
    private static final ByteBuffer RESERVED =
            ByteBuffer.wrap(LocalVolume.RESERVED_NAME.getBytes(StandardCharsets.US_ASCII));

    private final LinuxEntries entries;

    SystemListing(LinuxEntries entries) {
        this.entries = entries;
    }

    @Override
    public boolean next() {
        try {
            boolean there = entries.next();
            while (there && entries.name().equals(RESERVED)) {
                there = entries.next();
            }
            return there;
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    @Override
    public ByteBuffer name() {
        return entries.name();
    }

    @Override
    public @Nullable FileFacts facts() {
        try {
            LinuxFacts facts = entries.facts();
            return facts == null ? null : SystemDirectory.factsOf(facts);
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    @Override
    public void close() {
        entries.close();
    }
}
