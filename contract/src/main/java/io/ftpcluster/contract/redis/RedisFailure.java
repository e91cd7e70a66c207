package io.ftpcluster.contract.redis;

import io.ftpcluster.contract.log.OutageLog;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Tells what a failed question says about Redis. */
final class RedisFailure {
    private static final String NO_ROOM = "OOM ";

    private RedisFailure() {}

    /** Whether Redis has answered, and said that something was wrong. */
    static boolean isAnswer(Throwable failure) {
        return cause(failure) instanceof RedisCommandExecutionException;
    }

    /** Whether nothing has come back, although nothing was closed. */
    static boolean isSilence(Throwable failure) {
        return failure instanceof TimeoutException || cause(failure) instanceof RedisCommandTimeoutException;
    }

    /** What was wrong, in few words. */
    static String reason(Throwable failure) {
        String reason = OutageLog.reason(failure);
        return isAnswer(failure) && reason.startsWith(NO_ROOM)
                ? "it has no more room for what is new: raise its memory limit"
                : reason;
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean isWrapped = failure instanceof ExecutionException || failure instanceof CompletionException;
        return isWrapped && cause != null ? cause : failure;
    }
}
