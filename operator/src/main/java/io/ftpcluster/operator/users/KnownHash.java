package io.ftpcluster.operator.users;

/** A hash that was made before, and of what. */
record KnownHash(PasswordSource source, String hash) {
    @Override
    public String toString() {
        return "KnownHash[source=" + source + "]";
    }
}
