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
    private final String whose;
    private volatile byte @Nullable [] expected;

    private CallerToken(boolean required, String whose) {
        this.required = required;
        this.whose = whose;
    }

    /** Every caller is welcome. */
    public static CallerToken notRequired() {
        return new CallerToken(false, "callers");
    }

    /**
     * Callers must send what {@link #fileChanged} was last told; before that nobody can be judged.
     *
     * @param whose who the callers are, for the log
     */
    public static CallerToken required(String whose) {
        return new CallerToken(true, whose);
    }

    /** What can be said of a caller. */
    public enum Verdict {
        WELCOME,
        REFUSED,
        UNKNOWN
    }

    /** Takes the newest state of the token's file. Called by one thread at a time. */
    public void fileChanged(FileState state) {
        switch (state) {
            case FileState.Present present -> load(present.text().strip());
            case FileState.Absent absent -> LOG.warn("No token for {}: {}", whose, absent.reason());
        }
    }

    /** What is missing before callers can be judged; empty when nothing is. */
    public Optional<String> waitingFor() {
        return required && expected == null ? Optional.of("Waiting for the token of " + whose) : Optional.empty();
    }

    /** Judges a caller by the header, in a time that does not depend on how much of the token is right. */
    public Verdict judge(@Nullable String header) {
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
            LOG.warn("No token for {}: its file is empty", whose);
            return;
        }
        expected = token.getBytes(StandardCharsets.UTF_8);
        LOG.info("Loaded the token of {}", whose);
    }
}
