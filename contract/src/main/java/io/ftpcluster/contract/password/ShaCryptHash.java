package io.ftpcluster.contract.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.Sha2Crypt;

/**
 * SHA-crypt, as {@code openssl passwd -6}, {@code mkpasswd} and {@code /etc/shadow} have it: {@code $5$salt$hash} with
 * SHA-256, {@code $6$} with SHA-512, both perhaps with {@code rounds=N$} before the salt; 5000 rounds are meant
 * otherwise.
 */
final class ShaCryptHash implements HashKind {
    // A little more than passlib makes where nobody says anything else.
    private static final int MOST_ROUNDS = 700_000;
    private static final Pattern FORM =
            Pattern.compile("\\$(?:5\\$(?:rounds=(\\d{1,9})\\$)?[./A-Za-z0-9]{1,16}\\$[./A-Za-z0-9]{43}"
                    + "|6\\$(?:rounds=(\\d{1,9})\\$)?[./A-Za-z0-9]{1,16}\\$[./A-Za-z0-9]{86})");

    @Override
    public boolean isNamedBy(String text) {
        return text.startsWith("$5$") || isSha512(text);
    }

    @Override
    public boolean isBearable(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() && rounds(form) <= MOST_ROUNDS;
    }

    @Override
    public long memory(String text) {
        return 0;
    }

    @Override
    public boolean matches(String password, String hash) {
        byte[] key = password.getBytes(StandardCharsets.UTF_8);
        String computed = isSha512(hash) ? Sha2Crypt.sha512Crypt(key, hash) : Sha2Crypt.sha256Crypt(key, hash);
        return MessageDigest.isEqual(
                computed.getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    private static int rounds(Matcher form) {
        String text = form.group(1) == null ? form.group(2) : form.group(1);
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static boolean isSha512(String text) {
        return text.startsWith("$6$");
    }
}
