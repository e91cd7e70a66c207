package io.ftpcluster.auth.factor;

/**
 * What came after {@code PASS}: FTP has no place for a code of its own, so it follows the password.
 *
 * @param password the password
 * @param code the six digits after it; empty: there are none
 */
record ShownPassword(String password, String code) {
    static ShownPassword alone(String text) {
        return new ShownPassword(text, "");
    }

    /** Splits off the code. What does not end in six digits is a password without a code. */
    static ShownPassword withCode(String text) {
        int end = text.length() - Totp.DIGITS;
        boolean hasCode = end >= 0 && text.substring(end).chars().allMatch(c -> c >= '0' && c <= '9');
        return hasCode ? new ShownPassword(text.substring(0, end), text.substring(end)) : alone(text);
    }

    @Override
    public String toString() {
        return "ShownPassword";
    }
}
