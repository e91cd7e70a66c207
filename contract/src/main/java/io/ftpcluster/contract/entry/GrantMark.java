package io.ftpcluster.contract.entry;

/**
 * What a session's mark says of its login.
 *
 * @param backend who let the user in; empty: not known
 * @param secret which secret the other two were made with; empty: they say nothing
 * @param proof of home and of what proves who the user is
 * @param allowance of permissions and limits
 */
public record GrantMark(String backend, String secret, String proof, String allowance) {
    private static final String SEPARATOR = ".";
    private static final int PARTS = 4;

    /** Reads a mark; of a text in another form, as other versions may have, only the first part is believed. */
    public static GrantMark parse(String text) {
        String[] parts = text.split("[.]", -1);
        return parts.length == PARTS
                ? new GrantMark(parts[0], parts[1], parts[2], parts[3])
                : new GrantMark(parts[0], "", "", "");
    }

    /** As it travels. */
    String text() {
        return String.join(SEPARATOR, backend, secret, proof, allowance);
    }
}
