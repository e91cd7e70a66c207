package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The entries of a {@link StreamDirectory}, without those that are ours. */
final class StreamListing implements Listing {
    private final SecureDirectoryStream<Path> directory;
    private final Iterator<Path> names;
    private Path current = Path.of("");

    StreamListing(SecureDirectoryStream<Path> directory) {
        this.directory = directory;
        this.names = directory.iterator();
    }

    @Override
    public boolean next() {
        try {
            while (names.hasNext()) {
                current = names.next().getFileName();
                if (!current.toString().equals(LocalVolume.RESERVED_NAME)) {
                    return true;
                }
            }
            return false;
        } catch (DirectoryIteratorException e) {
            throw StorageException.of(new IOException(e.getMessage(), e));
        }
    }

    @Override
    public ByteBuffer name() {
        return ByteBuffer.wrap(current.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable FileFacts facts() {
        try {
            return StreamFacts.of(directory, current);
        } catch (NoSuchFileException gone) {
            return null;
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    @Override
    public void close() {
        try {
            directory.close();
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }
}
