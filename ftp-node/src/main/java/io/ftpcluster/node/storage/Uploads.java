package io.ftpcluster.node.storage;

import io.ftpcluster.node.config.UploadConfig;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides how an upload is written: under its name, beside it, or as the continuation of one that was interrupted.
 * Thread-safe.
 */
final class Uploads {
    private final UploadConfig config;
    private final Staging staging;
    private final Partials partials;
    private final Appends appends;

    Uploads(UploadConfig config, Staging staging, Partials partials, Appends appends) {
        this.config = config;
        this.staging = staging;
        this.partials = partials;
        this.appends = appends;
    }

    /**
     * Begins an upload.
     *
     * @param directory open; closed when the upload ends, or here when it cannot begin
     * @param file the same place from the root of the volume, with the name
     */
    UploadSink open(Directory directory, VirtualPath file, UploadMode mode) {
        boolean begun = false;
        try {
            Target target = new Target(directory, file, directory.find(file.name()));
            UploadSink sink =
                    config.mode() == UploadConfig.Mode.STANDARD ? inPlace(target, mode) : staged(target, mode);
            begun = true;
            return sink;
        } catch (IOException e) {
            throw StorageException.of(e);
        } finally {
            if (!begun) {
                directory.close();
            }
        }
    }

    /**
     * Where an upload goes.
     *
     * @param directory open
     * @param file from the root of the volume
     * @param existing what has the name now
     */
    record Target(
            Directory directory, VirtualPath file, @Nullable FileFacts existing) {
        String name() {
            return file.name();
        }

        FileFacts existingFile() {
            if (existing == null) {
                throw new StorageException(StorageFault.NOT_FOUND, "There is nothing to continue: " + file);
            }
            LocalStorage.requireNoLink(existing);
            LocalStorage.requireFileOrLink(existing);
            return existing;
        }
    }

    private UploadSink inPlace(Target target, UploadMode mode) throws IOException {
        return switch (mode) {
            case UploadMode.Replace replace -> InPlaceUpload.fresh(target, config.fsync());
            case UploadMode.WriteAt at -> {
                requireWithin(at.offset(), target.existingFile().size());
                yield InPlaceUpload.at(target, at.offset(), config.fsync());
            }
            case UploadMode.Append append ->
                target.existing() == null
                        ? InPlaceUpload.fresh(target, config.fsync())
                        : InPlaceUpload.at(target, target.existingFile().size(), config.fsync());
        };
    }

    private UploadSink staged(Target target, UploadMode mode) throws IOException {
        String digest = ReservedPlace.digest(target.file());
        return switch (mode) {
            case UploadMode.Replace replace -> fresh(target, digest);
            case UploadMode.WriteAt at -> continued(target, digest, at.offset());
            case UploadMode.Append append -> appended(target, digest);
        };
    }

    private UploadSink fresh(Target target, String digest) throws IOException {
        if (target.existing() != null) {
            LocalStorage.requireFileOrLink(target.existing());
        }
        return new StagedUpload(this, target, digest, staging.create(digest));
    }

    // What was kept comes first: a client that resumes after its upload was interrupted sends what is missing of the
    // new file, also where an old one still has the name.
    private UploadSink continued(Target target, String digest, long offset) throws IOException {
        FileFacts kept = kept(digest);
        if (kept != null) {
            requireWithin(offset, kept.size());
            return resumed(target, digest, offset);
        }
        FileFacts existing = target.existingFile();
        requireWithin(offset, existing.size());
        return offset == existing.size()
                ? AppendUpload.begin(this, target, existing.size())
                : StagedUpload.copyOf(this, target, digest, offset);
    }

    private UploadSink appended(Target target, String digest) throws IOException {
        FileFacts kept = kept(digest);
        if (target.existing() == null) {
            return kept == null ? fresh(target, digest) : resumed(target, digest, kept.size());
        }
        target.existingFile();
        if (kept != null) {
            throw new StorageException(
                    StorageFault.INTERRUPTED_UPLOAD, "Both a file and an interrupted upload: " + target.file());
        }
        return AppendUpload.begin(this, target, AppendUpload.WHEREVER_THE_END_IS);
    }

    private UploadSink resumed(Target target, String digest, long offset) throws IOException {
        Staging.Staged claimed = partials.claim(digest, staging);
        claimed.file().truncate(offset).position(offset);
        return new StagedUpload(this, target, digest, claimed);
    }

    private @Nullable FileFacts kept(String digest) throws IOException {
        return resumes() ? partials.find(digest) : null;
    }

    private static void requireWithin(long offset, long size) {
        if (offset > size) {
            throw new StorageException(StorageFault.OFFSET_PAST_END, "Offset " + offset + " is past the end, " + size);
        }
    }

    /** What is kept of an interrupted upload. */
    Optional<FileFacts> interrupted(VirtualPath file) {
        try {
            return Optional.ofNullable(kept(ReservedPlace.digest(file)));
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    /** Removes what is kept of an interrupted upload; false when nothing is. */
    boolean forget(VirtualPath file) throws IOException {
        return resumes() && partials.forget(ReservedPlace.digest(file));
    }

    boolean growInPlace() {
        return config.mode() == UploadConfig.Mode.STANDARD;
    }

    boolean resumes() {
        return config.mode() == UploadConfig.Mode.ATOMIC_WITH_RESUME;
    }

    boolean fsync() {
        return config.fsync();
    }

    Staging staging() {
        return staging;
    }

    Partials partials() {
        return partials;
    }

    Appends appends() {
        return appends;
    }
}
