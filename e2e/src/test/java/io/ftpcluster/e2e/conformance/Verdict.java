package io.ftpcluster.e2e.conformance;

/** How a trial ended. */
sealed interface Verdict {
    /** What was to be shown has been shown. */
    record Passed() implements Verdict {}

    /** The client has no means for it. */
    record NotOffered() implements Verdict {}

    /**
     * It works but for something that the client itself cannot do.
     *
     * @param reason what, as a sentence for the page
     */
    record Limited(String reason) implements Verdict {}

    /**
     * It does not work, and that is the client's own doing.
     *
     * @param reason what the client does wrong, as a sentence for the page
     */
    record Flawed(String reason) implements Verdict {}

    /**
     * It does not work.
     *
     * @param reason what was seen instead
     */
    record Failed(String reason) implements Verdict {}

    /** The word in the table of results. */
    default String word() {
        return switch (this) {
            case Passed() -> "pass";
            case NotOffered() -> "none";
            case Limited(String reason) -> "limited: " + reason;
            case Flawed(String reason) -> "flawed: " + reason;
            case Failed(String reason) -> "FAIL: " + reason;
        };
    }
}
