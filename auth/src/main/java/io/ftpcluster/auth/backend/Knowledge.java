package io.ftpcluster.auth.backend;

import io.ftpcluster.contract.auth.UserEntry;

/** What a {@link UserBackend} knows of a user. */
public sealed interface Knowledge {
    /**
     * There is such a user.
     *
     * @param user everything that holds for the user
     */
    record Known(UserEntry user) implements Knowledge {}

    /** There is no such user here. */
    record Unknown() implements Knowledge {}

    /** The backend cannot say now, or never can without a password. */
    record CannotTell() implements Knowledge {}
}
