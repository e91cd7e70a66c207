package io.ftpcluster.auth.redis;

/** Redis did not answer; the message says why. */
public final class RedisAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RedisAwayException(String message) {
        super(message);
    }
}
