package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One user's tree on a {@link LocalVolume}. Thread-safe: it holds no open directory between calls. */
final class LocalStorage implements Storage {
    private final DirectoryWalk walk;
    private final Uploads uploads;

    LocalStorage(DirectoryWalk walk, Uploads uploads) {
        this.walk = walk;
        this.uploads = uploads;
    }

    @Override
    public FileFacts facts(VirtualPath path) {
        if (path.isRoot()) {
            try (Directory root = walk.open(path)) {
                return root.facts();
            } catch (IOException e) {
                throw StorageException.of(e);
            }
        }
        return walk.in(path, LocalStorage::present);
    }

    @Override
    public Optional<FileFacts> interrupted(VirtualPath file) {
        return uploads.interrupted(walk.onVolume(file));
    }

    @Override
    public Listing list(VirtualPath directory) {
        Directory opened = walk.open(directory);
        try {
            return opened.list();
        } catch (IOException e) {
            opened.close();
            throw StorageException.of(e);
        }
    }

    @Override
    public DownloadSource openDownload(VirtualPath file) {
        return walk.in(
                file, (directory, name) -> new LocalDownload(directory.open(name, Set.of(StandardOpenOption.READ))));
    }

    @Override
    public UploadSink openUpload(VirtualPath file, UploadMode mode) {
        return uploads.open(walk.openParent(file), walk.onVolume(file), mode);
    }

    @Override
    public void makeDirectory(VirtualPath directory) {
        walk.in(directory, (parent, name) -> {
            parent.makeDirectory(name);
            return name;
        });
    }

    /** Makes a directory unless it is there; something else in its place is refused. */
    void makeMissingDirectory(VirtualPath directory) {
        try {
            walk.in(directory, (parent, name) -> {
                FileFacts facts = parent.find(name);
                if (facts == null) {
                    parent.makeDirectory(name);
                } else {
                    requireDirectory(facts);
                }
                return name;
            });
        } catch (StorageException e) {
            if (e.fault() != StorageFault.ALREADY_EXISTS) {
                throw e; // Otherwise another session has just made it.
            }
        }
    }

    @Override
    public void removeDirectory(VirtualPath directory) {
        walk.in(directory, (parent, name) -> {
            requireDirectory(present(parent, name));
            parent.removeDirectory(name);
            return name;
        });
    }

    // What is kept of an interrupted upload counts as the file where SIZE tells of it, so it can be removed as one.
    @Override
    public void removeFile(VirtualPath file) {
        walk.in(file, (parent, name) -> {
            FileFacts facts = parent.find(name);
            if (facts == null && uploads.forget(walk.onVolume(file))) {
                return name;
            }
            requireFileOrLink(required(facts, name));
            parent.removeFile(name);
            return name;
        });
    }

    @Override
    public void rename(VirtualPath from, VirtualPath to) {
        walk.in(
                from,
                (source, oldName) -> walk.in(to, (target, newName) -> {
                    source.move(oldName, target, newName);
                    return newName;
                }));
    }

    @Override
    public void setModified(VirtualPath path, Instant modified) {
        walk.in(path, (parent, name) -> {
            requireNoLink(present(parent, name));
            parent.setModified(name, modified);
            return name;
        });
    }

    @Override
    public void setMode(VirtualPath path, int mode) {
        walk.in(path, (parent, name) -> {
            requireNoLink(present(parent, name));
            parent.setMode(name, mode);
            return name;
        });
    }

    @Override
    public long usableSpace(VirtualPath directory) {
        try (Directory opened = walk.open(directory)) {
            return opened.usableSpace();
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    static FileFacts present(Directory directory, String name) throws IOException {
        return required(directory.find(name), name);
    }

    private static FileFacts required(@Nullable FileFacts facts, String name) {
        if (facts == null) {
            throw new StorageException(StorageFault.NOT_FOUND, "No such file or directory: " + name);
        }
        return facts;
    }

    static void requireFileOrLink(FileFacts facts) {
        if (!facts.isFile() && !facts.isLink()) {
            throw new StorageException(StorageFault.NOT_A_FILE, "Not a file");
        }
    }

    static void requireNoLink(FileFacts facts) {
        if (facts.isLink()) {
            throw new StorageException(StorageFault.LINK_NOT_FOLLOWED, "Symbolic links are not followed");
        }
    }

    private static void requireDirectory(FileFacts facts) {
        requireNoLink(facts);
        if (!facts.isDirectory()) {
            throw new StorageException(StorageFault.NOT_A_DIRECTORY, "Not a directory");
        }
    }
}
