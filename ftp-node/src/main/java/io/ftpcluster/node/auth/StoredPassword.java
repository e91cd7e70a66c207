package io.ftpcluster.node.auth;

import io.ftpcluster.contract.password.Passwords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What a users file says about a password: a hash, or, for trials and measurements, <code>{plain}</code> and the
 * password itself.
 *
 * @param text as in the file
 */
record StoredPassword(String text) {
    private static final String PLAIN = "{plain}";

    boolean isPlain() {
        return text.startsWith(PLAIN);
    }

    /** Whether any password can match. */
    boolean isUsable() {
        return isPlain() ? text.length() > PLAIN.length() : Passwords.isBearable(text);
    }

    /** Whether this is the password; never when it is empty. Costs a hash, unless it is a plain one. */
    boolean matches(String password) {
        return isPlain()
                ? isUsable() && MessageDigest.isEqual(bytes(text.substring(PLAIN.length())), bytes(password))
                : Passwords.matches(password, text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "StoredPassword";
    }
}
