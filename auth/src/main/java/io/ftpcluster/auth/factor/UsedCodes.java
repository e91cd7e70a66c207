package io.ftpcluster.auth.factor;

/** Which codes of the moment have been used: whoever has read one over a shoulder must not log in with it. */
public interface UsedCodes {
    /**
     * Uses the code of a step. False when the user has used it, or a later one, before. Thread-safe: of two that come at
     * the same time, one is the first.
     *
     * @param username whose
     * @param step number of the step of RFC 6238, counted from 1970
     */
    boolean use(String username, long step);
}
