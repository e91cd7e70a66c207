package io.ftpcluster.auth.backend;

import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.UserEntry;
import java.util.Optional;

/** What a {@link UserBackend} says of an attempt to log in. */
public sealed interface Verdict {
    /**
     * The user is known and has proved it.
     *
     * @param user everything that holds for the user
     */
    record Proven(UserEntry user) implements Verdict {}

    /**
     * The user is known and may not log in like this. No other backend is asked.
     *
     * @param reason why
     * @param username the user's canonical name, where it may be another than the one that was typed
     */
    record Refused(DenialReason reason, Optional<String> username) implements Verdict {
        /** Of the user whose name was typed, as far as anybody knows. */
        public Refused(DenialReason reason) {
            this(reason, Optional.empty());
        }
    }

    /** There is no such user here; another backend may know one. */
    record Unknown() implements Verdict {}

    /**
     * Nothing is known now, not even whether there is such a user. No other backend is asked: it might know another user
     * of the same name.
     *
     * @param why what is missing, for the log
     */
    record CannotTell(String why) implements Verdict {}
}
