package io.ftpcluster.auth.http;

import io.ftpcluster.auth.file.FileState;
import io.ftpcluster.contract.auth.AuthApi;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token that a caller must know. It follows its file; when the file goes away or is emptied, the last token stays
 * valid. Thread-safe.
 */
public final class CallerToken {
    private static final Logger LOG = LoggerFactory.getLogger(CallerToken.class);

    private final boolean required;
    private volatile byte @Nullable [] expected;

    private CallerToken(boolean required) {
        this.required = required;
    }

    /** Every caller is welcome. */
    public static CallerToken notRequired() {
        return new CallerToken(false);
    }

    /** Callers must send what {@link #fileChanged} was last told; before that nobody can be judged. */
    public static CallerToken required() {
        return new CallerToken(true);
    }

    /** What can be said of a caller. */
    enum Verdict {
        WELCOME,
        REFUSED,
        UNKNOWN
    }

    /** Takes the newest state of the token's file. Called by one thread at a time. */
    public void fileChanged(FileState state) {
        switch (state) {
            case FileState.Present present -> load(present.text().strip());
            case FileState.Absent absent -> LOG.warn("No token for callers: {}", absent.reason());
        }
    }

    /** What is missing before callers can be judged; empty when nothing is. */
    Optional<String> waitingFor() {
        return required && expected == null ? Optional.of("Waiting for the callers' token") : Optional.empty();
    }

    /** Judges a caller by the header, in a time that does not depend on how much of the token is right. */
    Verdict judge(@Nullable String header) {
        byte[] token = expected;
        if (!required) {
            return Verdict.WELCOME;
        }
        if (token == null) {
            return Verdict.UNKNOWN;
        }
        if (header == null || !header.startsWith(AuthApi.TOKEN_SCHEME)) {
            return Verdict.REFUSED;
        }
        byte[] sent = header.substring(AuthApi.TOKEN_SCHEME.length()).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(token, sent) ? Verdict.WELCOME : Verdict.REFUSED;
    }

    private void load(String token) {
        if (token.isEmpty()) {
            LOG.warn("No token for callers: its file is empty");
            return;
        }
        expected = token.getBytes(StandardCharsets.UTF_8);
        LOG.info("Loaded the callers' token");
    }
}
