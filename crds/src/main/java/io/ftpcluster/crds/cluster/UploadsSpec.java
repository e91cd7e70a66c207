package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import org.jspecify.annotations.Nullable;

/** How files arrive. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UploadsSpec(
        @Default("AtomicWithResume")
        @JsonPropertyDescription("Standard: a file grows under its name, as on any FTP server. Atomic: it appears under"
                + " its name when it is complete, and is removed when it fails. AtomicWithResume: as Atomic, but a client"
                + " can resume a failed upload with REST or APPE.")
        UploadMode mode,

        @Default("true")
        @JsonPropertyDescription(
                "true: a client is told that its upload is complete when the volume says that the bytes"
                        + " are durable. false: when they are written, which is faster and loses files with a machine.")
        Boolean fsync) {
    /** What {@code uploads: {}} means. */
    public static final UploadsSpec DEFAULTS = new UploadsSpec(null, null);

    public UploadsSpec(@Nullable UploadMode mode, @Nullable Boolean fsync) {
        this.mode = requireNonNullElse(mode, UploadMode.ATOMIC_WITH_RESUME);
        this.fsync = requireNonNullElse(fsync, true);
    }
}
