package io.ftpcluster.contract.password;

import java.util.regex.Pattern;

/** How hashes of all kinds look, also of those that nobody here can check. */
final class HashForm {
    // shadow(5) locks an entry with ! or * before the hash, or in its place.
    private static final String LOCK = "[!*]*";
    private static final String CRYPT = "\\$[A-Za-z0-9][A-Za-z0-9,=-]*\\$.+";
    private static final String DIRECTORY = "\\{[A-Za-z0-9][A-Za-z0-9._/-]*\\}.+";
    private static final Pattern HASH =
            Pattern.compile("[!*]+|" + LOCK + "(?:" + CRYPT + "|" + DIRECTORY + ")", Pattern.DOTALL);

    private HashForm() {}

    /** Whether a text has the form of a hash. Those of DES have none that would tell them from a password. */
    static boolean isOf(String text) {
        return HASH.matcher(text).matches();
    }
}
