package io.ftpcluster.operator.users;

/** What a user's Secret says. */
sealed interface SecretReading {
    /**
     * There is something that can be used.
     *
     * @param source where it came from; changes when the Secret does
     * @param text what is written down as a password, or the secret of an authenticator app
     */
    record Found(PasswordSource source, String text) implements SecretReading {
        @Override
        public String toString() {
            return "Found[source=" + source + "]";
        }
    }

    /** There is nothing that can be used. */
    record Unusable(UserReason reason, String message) implements SecretReading {}
}
