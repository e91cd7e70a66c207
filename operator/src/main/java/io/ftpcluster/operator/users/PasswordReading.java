package io.ftpcluster.operator.users;

/** What a user's Secret says about the password. */
sealed interface PasswordReading {
    /**
     * The password itself, which has to be hashed.
     *
     * @param source where it came from; changes when the Secret does
     */
    record Plain(PasswordSource source, String password) implements PasswordReading {
        @Override
        public String toString() {
            return "Plain[source=" + source + "]";
        }
    }

    /**
     * A hash that can be checked, which is copied.
     *
     * @param source where it came from; changes when the Secret does
     */
    record Hash(PasswordSource source, String hash) implements PasswordReading {
        @Override
        public String toString() {
            return "Hash[source=" + source + "]";
        }
    }

    /** Nothing that a login could be checked with. */
    record Unusable(UserReason reason, String message) implements PasswordReading {}
}
