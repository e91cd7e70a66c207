package io.ftpcluster.auth.factor;

import io.ftpcluster.contract.entry.TotpSecret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of the moment of one secret (RFC 6238): HMAC-SHA-1, six digits, a new one every 30 seconds, as all
 * authenticator apps make them. Immutable.
 */
public final class Totp {
    /** How many digits follow the password. */
    static final int DIGITS = 6;

    private static final int MODULUS = 1_000_000;
    private static final long STEP_SECONDS = 30;
    /** RFC 6238, section 5.2: one step back and one ahead, for clocks and slow typing. */
    private static final int STEPS_AROUND = 1;

    /** How long one code is accepted at most. */
    static final Duration WINDOW = Duration.ofSeconds(STEP_SECONDS * (2 * STEPS_AROUND + 1));

    private static final String ALGORITHM = "HmacSHA1";

    private final SecretKeySpec key;

    private Totp(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The codes of a {@linkplain TotpSecret#isSecret secret}. */
    static Totp of(String secret) {
        return new Totp(TotpSecret.bytes(secret));
    }

    /** The number of the step, counted from 1970, whose code this is, out of those that are good now; empty: none. */
    OptionalLong stepOf(String code, Instant now) {
        long current = now.getEpochSecond() / STEP_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long step = current - STEPS_AROUND; step <= current + STEPS_AROUND; step++) {
            if (isSame(code(step), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The code of a step, RFC 4226, section 5.3. */
    String code(long step) {
        byte[] hash = hash(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0x0F;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    }

    private byte[] hash(byte[] step) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(step);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
