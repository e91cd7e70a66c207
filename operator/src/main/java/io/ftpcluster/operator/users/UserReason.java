package io.ftpcluster.operator.users;

/** What became of an FtpUser: the reasons of its Ready condition. */
public enum UserReason {
    ACCEPTED("Accepted"),
    /** The user is not known yet, or still with the former password. */
    PASSWORD_IS_HASHED("PasswordIsHashed"),
    SECRET_MISSING("SecretMissing"),
    KEY_MISSING("KeyMissing"),
    EMPTY_PASSWORD("EmptyPassword"),
    HASH_NOT_BEARABLE("HashNotBearable"),
    UNSUPPORTED_HASH("UnsupportedHash"),
    TOTP_SECRET_UNUSABLE("TotpSecretUnusable"),
    INVALID_SETTINGS("InvalidSettings"),
    DUPLICATE_NAME("DuplicateName"),
    GROUP_MISSING("GroupMissing"),
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
