package io.ftpcluster.contract.password;

/**
 * What somebody has written down as a user's password: the password itself, or a hash of it. To take a hash for a
 * password would keep the user out, and let in whoever knows the hash; so whatever has the form of one is none.
 */
public sealed interface WrittenPassword {
    /** Stands before a password that has the form of a hash and is none. */
    String PLAIN_MARK = "{plain}";

    /** The password itself; perhaps empty. */
    record Plain(String password) implements WrittenPassword {
        @Override
        public String toString() {
            return "Plain";
        }
    }

    /** A hash that {@link Passwords#matches} can check. */
    record Hash(String text) implements WrittenPassword {
        @Override
        public String toString() {
            return "Hash";
        }
    }

    /** A hash of a known kind that is damaged, or costs more than {@link Passwords#BEARABLE_COSTS}. */
    record Unbearable() implements WrittenPassword {}

    /**
     * What has the form of a hash, of a kind that nobody here can check: {@code $id$…} of crypt(3), {@code {SCHEME}…} of
     * directories (RFC 2307, section 5.3), also locked as in {@code /etc/shadow}.
     */
    record UnknownKind() implements WrittenPassword {}

    /** What a text is. */
    static WrittenPassword of(String text) {
        if (text.startsWith(PLAIN_MARK)) {
            return new Plain(text.substring(PLAIN_MARK.length()));
        }
        if (Passwords.isHash(text)) {
            return Passwords.isBearable(text) ? new Hash(text) : new Unbearable();
        }
        return HashForm.isOf(text) ? new UnknownKind() : new Plain(text);
    }
}
