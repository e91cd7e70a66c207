package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.util.Iterator;
import java.util.Optional;

/** Reads an open directory entry by entry. What disappears while it is read is left out. */
final class LocalListing implements Listing {
    private final SecureDirectoryStream<Path> directory;
    private final Iterator<Path> names;

    LocalListing(SecureDirectoryStream<Path> directory) {
        this.directory = directory;
        this.names = directory.iterator();
    }

    @Override
    public Optional<Entry> next() {
        try {
            while (names.hasNext()) {
                Optional<Entry> entry = entry(names.next().getFileName());
                if (entry.isPresent()) {
                    return entry;
                }
            }
            return Optional.empty();
        } catch (DirectoryIteratorException e) {
            throw StorageException.of(new IOException(e.getMessage(), e));
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    private Optional<Entry> entry(Path name) throws IOException {
        if (name.toString().equals(LocalVolume.RESERVED_NAME)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Entry(name.toString(), LocalFacts.of(directory, name)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
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
