package io.ftpcluster.e2e.bed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on a user's phone that shows the code of the moment, with the secret of RFC 6238, appendix B. */
public final class AuthenticatorApp {
    /** The secret as it is given to the service: base32. */
    public static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final String ALGORITHM = "HmacSHA1";
    private static final long STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    private AuthenticatorApp() {}

    /** The six digits that it shows at a moment (RFC 4226, section 5.3). */
    public static String code(Instant moment) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(ALGORITHM);
        mac.init(new SecretKeySpec(KEY, ALGORITHM));
        long step = moment.getEpochSecond() / STEP_SECONDS;
        byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0x0F;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % MODULUS);
    }
}
