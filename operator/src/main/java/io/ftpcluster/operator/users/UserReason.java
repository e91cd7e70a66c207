package io.ftpcluster.operator.users;

/** What became of an FtpUser: the reasons of its Ready condition. */
public enum UserReason {
    ACCEPTED("Accepted"),
    SECRET_MISSING("SecretMissing"),
    KEY_MISSING("KeyMissing"),
    EMPTY_PASSWORD("EmptyPassword"),
    HASH_NOT_BEARABLE("HashNotBearable"),
    DUPLICATE_NAME("DuplicateName"),
    CLUSTER_MISSING("ClusterMissing");

    private final String text;

    UserReason(String text) {
        this.text = text;
    }

    /** The word in the condition. */
    public String text() {
        return text;
    }

    /** Whether the user can log in, unless disabled. */
    public boolean isGood() {
        return this == ACCEPTED;
    }
}
