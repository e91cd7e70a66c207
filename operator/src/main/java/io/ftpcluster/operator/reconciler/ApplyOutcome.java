package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.HasMetadata;

/** What applying one object did. */
sealed interface ApplyOutcome {
    /** It was as it should be; nothing was written. */
    record Unchanged(HasMetadata object) implements ApplyOutcome {}

    /** It was missing. */
    record Created(HasMetadata object) implements ApplyOutcome {}

    /**
     * It was different.
     *
     * @param before as it was
     */
    record Updated(HasMetadata before, HasMetadata object) implements ApplyOutcome {}

    /**
     * Something that is not ours has the name; it was left alone.
     *
     * @param wanted what would have had it
     */
    record NameTaken(HasMetadata wanted, String message) implements ApplyOutcome {}

    /** The API server does not take it. */
    record Refused(String message) implements ApplyOutcome {}
}
