package io.ftpcluster.contract.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * Scrypt (RFC 7914) as passlib writes it: {@code $scrypt$ln=16,r=8,p=1$salt$hash}, where {@code ln} is the logarithm of
 * the cost and the rest is base64 without padding. It takes 128·2^ln·r bytes.
 */
final class ScryptHash implements HashKind {
    private static final long MOST_MEMORY_BYTES = 64L * 1024 * 1024;
    private static final int MOST_PARALLELISM = 16;
    // All lanes together do as much work as four that use all the memory.
    private static final long MOST_WORK_BYTES = 4 * MOST_MEMORY_BYTES;
    private static final int BLOCK_BYTES = 128;
    private static final int HASH_BYTES = 32;
    /** RFC 7914, section 2: the cost must be less than 2^(128·r/8). */
    private static final int COST_BITS_PER_BLOCK = 16;

    private static final Pattern FORM = Pattern.compile(
            "\\$scrypt\\$ln=(\\d{1,2}),r=(\\d{1,4}),p=(\\d{1,4})\\$([A-Za-z0-9+/]*)\\$([A-Za-z0-9+/]{43})");

    private record Parts(int logCost, int blockSize, int parallelism, byte[] salt, byte[] hash) {
        boolean areBearable() {
            if (logCost < 1 || blockSize < 1 || parallelism < 1 || parallelism > MOST_PARALLELISM) {
                return false;
            }
            // 40 bits and more are refused before they are shifted out of a long.
            boolean possible = logCost < COST_BITS_PER_BLOCK * blockSize && logCost <= Integer.SIZE;
            return possible && memory() <= MOST_MEMORY_BYTES && memory() * parallelism <= MOST_WORK_BYTES;
        }

        /** In bytes; the lanes are computed one after the other. */
        long memory() {
            return ((long) BLOCK_BYTES * blockSize) << Math.min(logCost, Integer.SIZE);
        }
    }

    @Override
    public boolean isNamedBy(String text) {
        return text.startsWith("$scrypt$");
    }

    @Override
    public boolean isBearable(String text) {
        return parts(text).filter(Parts::areBearable).isPresent();
    }

    @Override
    public long memory(String text) {
        return parts(text).orElseThrow().memory();
    }

    @Override
    public boolean matches(String password, String hash) {
        Parts parts = parts(hash).orElseThrow();
        byte[] computed = SCrypt.generate(
                password.getBytes(StandardCharsets.UTF_8),
                parts.salt(),
                1 << parts.logCost(),
                parts.blockSize(),
                parts.parallelism(),
                HASH_BYTES);
        return MessageDigest.isEqual(computed, parts.hash());
    }

    private static Optional<Parts> parts(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Parts(
                    Integer.parseInt(form.group(1)),
                    Integer.parseInt(form.group(2)),
                    Integer.parseInt(form.group(3)),
                    Base64.getDecoder().decode(form.group(4)),
                    Base64.getDecoder().decode(form.group(5))));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
