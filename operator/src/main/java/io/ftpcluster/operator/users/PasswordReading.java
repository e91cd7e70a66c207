package io.ftpcluster.operator.users;

/** What a user's Secret says about the password. */
sealed interface PasswordReading {
    /**
     * There is one.
     *
     * @param source where it came from; changes when the Secret does
     * @param text the password or a hash of it
     */
    record Found(PasswordSource source, String text) implements PasswordReading {
        @Override
        public String toString() {
            return "Found[source=" + source + "]";
        }
    }

    /** There is none that can be used. */
    record Unusable(UserReason reason, String message) implements PasswordReading {}
}
