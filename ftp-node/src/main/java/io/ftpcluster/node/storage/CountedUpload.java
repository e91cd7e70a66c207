package io.ftpcluster.node.storage;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An upload that has room reserved before each byte is written. What it replaces is room too. Where the room ends, the
 * upload has failed, and nothing of it is kept.
 */
final class CountedUpload implements UploadSink {
    private static final long LEAST_AHEAD = 1 << 20;
    private static final long MOST_AHEAD = 1 << 24;
    private static final int PART_AHEAD = 16;

    /**
     * Where it goes.
     *
     * @param tree the user's files
     * @param file the name
     * @param existing what has the name when the upload begins
     * @param inPlace whether it grows there
     */
    record Place(Storage tree, VirtualPath file, Usage existing, boolean inPlace) {
        Usage now() {
            return Usage.at(tree, file);
        }
    }

    private final String id = UUID.randomUUID().toString();
    private final Quota quota;
    private final Place place;
    private long length;
    private long reserved;
    private Usage added = Usage.NONE;
    private boolean refused;
    private @Nullable UploadSink opened;

    /**
     * One that begins.
     *
     * @param length how long the file is when the first byte comes
     */
    CountedUpload(Quota quota, Place place, long length) {
        this.quota = quota;
        this.place = place;
        this.length = length;
    }

    /** Reserves what is needed for certain, and opens the upload itself. */
    void open(Supplier<UploadSink> opener) {
        reserve(0);
        boolean begun = false;
        if (place.inPlace()) {
            quota.changing(id);
        }
        try {
            opened = opener.get();
            begun = true;
        } finally {
            if (!begun) {
                quota.settle(id, Usage.NONE, place.file());
            }
        }
    }

    private void reserve(long coming) {
        long needed = Math.max(0, length + coming - place.existing().bytes());
        if (coming > 0 && needed <= reserved) {
            return;
        }
        long ahead = Math.clamp(length / PART_AHEAD, LEAST_AHEAD, MOST_AHEAD);
        reserved = quota.reserve(id, new Usage(needed, newFiles()), needed + ahead);
    }

    private long newFiles() {
        return 1 - place.existing().files();
    }

    @Override
    public void write(ByteBuffer bytes) {
        long coming = bytes.remaining();
        try {
            reserve(coming);
        } catch (StorageException e) {
            refused = e.fault() == StorageFault.OVER_QUOTA;
            throw e;
        }
        sink().write(bytes);
        length += coming;
    }

    private UploadSink sink() {
        UploadSink sink = opened;
        if (sink == null) {
            throw new IllegalStateException("The upload was not opened");
        }
        return sink;
    }

    @Override
    public void settle() {
        sink().settle();
    }

    @Override
    public UploadEffect effect() {
        return sink().effect();
    }

    @Override
    public void commit() {
        if (place.inPlace()) {
            end(() -> sink().commit());
        } else {
            publish();
        }
    }

    // What had the name when the upload began may have another one now, and take its room there.
    private void publish() {
        quota.changing(id, place.file());
        try {
            commit(withRoom());
        } finally {
            quota.settle(id, added, place.file());
        }
    }

    private UploadEffect withRoom() {
        boolean sure = false;
        try {
            UploadEffect effect = sink().effect();
            Usage need = effect.difference().orNothing();
            if (need.bytes() > reserved || need.files() > newFiles()) {
                quota.reserve(id, need, need.bytes());
            }
            sure = true;
            return effect;
        } catch (StorageException e) {
            refused = e.fault() == StorageFault.OVER_QUOTA;
            throw e;
        } finally {
            if (!sure) {
                giveUp();
            }
        }
    }

    private void commit(UploadEffect effect) {
        try {
            sink().commit();
            added = effect.difference();
        } catch (StorageException e) {
            // It may be there all the same, when it only could not be made durable.
            added = place.now().minus(effect.before()).orNothing();
            throw e;
        }
    }

    @Override
    public void discard() {
        end(this::giveUp);
    }

    private void giveUp() {
        if (refused) {
            sink().drop();
        } else {
            sink().discard();
        }
    }

    @Override
    public void drop() {
        end(() -> sink().drop());
    }

    // What grows beside its name changes nothing when it is given up; what grows under its name stays as far as it
    // came.
    private void end(Runnable ending) {
        try {
            added = place.inPlace() ? sink().effect().difference() : Usage.NONE;
        } finally {
            try {
                ending.run();
            } finally {
                quota.settle(id, added, place.file());
            }
        }
    }
}
