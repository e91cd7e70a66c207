package io.ftpcluster.node.storage;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An upload that has room reserved before each byte is written. What it replaces is room too. Where the room ends, the
 * upload has failed, and nothing of it is kept.
 */
final class CountedUpload implements UploadSink {
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

        Optional<Usage> kept() {
            return tree.interrupted(file).map(Usage::of);
        }
    }

    private final String id = UUID.randomUUID().toString();
    private final Quota quota;
    private final Place place;
    private final UploadRoom room;
    private boolean begun;
    private Usage added = Usage.NONE;
    private @Nullable UploadSink opened;

    /**
     * One that begins.
     *
     * @param length how long the file is when the first byte comes
     */
    CountedUpload(Quota quota, Place place, long length) {
        this.quota = quota;
        this.place = place;
        this.room = new UploadRoom(quota, id, place.existing(), length);
    }

    /** Reserves what is needed for certain, and opens the upload itself. What was kept of an earlier one is room for it. */
    void open(Supplier<UploadSink> opener) {
        boolean continues = place.kept().isPresent();
        if (continues) {
            quota.release(place.file());
        }
        boolean done = false;
        try {
            room.reserve();
            if (place.inPlace()) {
                quota.changing(id);
            }
            opened = opener.get();
            done = true;
        } finally {
            if (!done) {
                quota.settle(id, Usage.NONE, place.file());
            }
            if (!done && continues) {
                noteWhatIsKept();
            }
        }
    }

    private void noteWhatIsKept() {
        place.kept().ifPresentOrElse(kept -> quota.keep(place.file(), kept), () -> quota.release(place.file()));
    }

    @Override
    public void write(ByteBuffer bytes) {
        long coming = bytes.remaining();
        begin();
        room.requireFor(coming);
        sink().write(bytes);
        room.grow(coming);
    }

    // What grows under its name takes the place of what has it when the first byte comes, or the end.
    private void begin() {
        if (place.inPlace() && !begun) {
            room.replaces(sink().effect().before());
        }
        begun = true;
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
        begin();
        room.requireFor(0);
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
            room.require(effect.difference().orNothing());
            sure = true;
            return effect;
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
        if (room.isFull() || !mayBeKept()) {
            forgo();
        } else {
            sink().discard();
            noteWhatIsKept();
        }
    }

    private boolean mayBeKept() {
        try {
            return place.inPlace() || quota.keep(place.file(), sink().effect().after());
        } catch (StorageException failing) {
            return true; // Whether anything can be kept is seen when it is tried.
        }
    }

    private void forgo() {
        sink().drop();
        noteWhatIsKept();
    }

    @Override
    public void drop() {
        end(this::forgo);
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
