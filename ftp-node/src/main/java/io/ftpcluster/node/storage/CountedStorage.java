package io.ftpcluster.node.storage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The tree of a user with a quota: what adds to it asks first, what takes away tells, and names that are counted are
 * changed by one session at a time. Thread-safe. Two uploads that grow at once under one name may be counted as if one of
 * them did not.
 */
public final class CountedStorage implements Storage {
    private final Storage tree;
    private final Quota quota;
    private final boolean uploadsGrowInPlace;

    /**
     * Counts a tree.
     *
     * @param uploadsGrowInPlace whether uploads grow under their names
     */
    public CountedStorage(Storage tree, Quota quota, boolean uploadsGrowInPlace) {
        this.tree = tree;
        this.quota = quota;
        this.uploadsGrowInPlace = uploadsGrowInPlace;
    }

    @Override
    public UploadSink openUpload(VirtualPath file, UploadMode mode) {
        Usage existing = Usage.at(tree, file);
        CountedUpload.Place place = new CountedUpload.Place(tree, file, existing, uploadsGrowInPlace);
        CountedUpload upload = new CountedUpload(quota, place, begin(file, mode, existing));
        upload.open(() -> tree.openUpload(file, mode));
        return upload;
    }

    // How long the file is when the first byte comes.
    private long begin(VirtualPath file, UploadMode mode, Usage existing) {
        return switch (mode) {
            case UploadMode.Replace replace -> 0;
            case UploadMode.WriteAt at -> at.offset();
            case UploadMode.Append append ->
                existing.files() > 0
                        ? existing.bytes()
                        : tree.interrupted(file).map(FileFacts::size).orElse(0L);
        };
    }

    @Override
    public void removeFile(VirtualPath file) {
        change(
                () -> {
                    Usage before = Usage.at(tree, file);
                    tree.removeFile(file);
                    if (before.equals(Usage.NONE)) {
                        quota.release(file); // It was what is kept of an interrupted upload.
                    }
                    return Usage.NONE.minus(before);
                },
                file);
    }

    private void change(Supplier<Usage> change, VirtualPath... places) {
        String id = UUID.randomUUID().toString();
        Usage difference = Usage.NONE;
        quota.changing(id, places);
        try {
            difference = change.get();
        } finally {
            quota.settle(id, difference, places);
        }
    }

    @Override
    public void rename(VirtualPath from, VirtualPath to) {
        change(
                () -> {
                    Usage replaced = from.equals(to) ? Usage.NONE : Usage.at(tree, to);
                    tree.rename(from, to);
                    return Usage.NONE.minus(replaced);
                },
                from,
                to);
    }

    @Override
    public long usableSpace(VirtualPath directory) {
        return Math.min(tree.usableSpace(directory), quota.left());
    }

    @Override
    public FileFacts facts(VirtualPath path) {
        return tree.facts(path);
    }

    @Override
    public Optional<FileFacts> interrupted(VirtualPath file) {
        return tree.interrupted(file);
    }

    @Override
    public Listing list(VirtualPath directory) {
        return tree.list(directory);
    }

    @Override
    public DownloadSource openDownload(VirtualPath file) {
        return tree.openDownload(file);
    }

    @Override
    public void makeDirectory(VirtualPath directory) {
        tree.makeDirectory(directory);
    }

    @Override
    public void removeDirectory(VirtualPath directory) {
        tree.removeDirectory(directory);
    }

    @Override
    public void setModified(VirtualPath path, Instant modified) {
        tree.setModified(path, modified);
    }

    @Override
    public void setMode(VirtualPath path, int mode) {
        tree.setMode(path, mode);
    }
}
