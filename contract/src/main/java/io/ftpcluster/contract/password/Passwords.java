package io.ftpcluster.contract.password;

import java.util.List;
import java.util.Optional;

/**
 * Makes and checks password hashes. A hash tells its own kind by its prefix: {@code $argon2id$} (what
 * {@link #hash(String)} makes), bcrypt's {@code $2a$}, {@code $2b$} and {@code $2y$}, {@code $scrypt$}, or SHA-crypt's
 * {@code $5$} and {@code $6$}. Thread-safe; one call costs tens of milliseconds and up to 64 MiB on the calling thread,
 * by design.
 */
public final class Passwords {
    /**
     * What {@link #isBearable} allows, in words that end a sentence. More would let one user's hash starve the service
     * that checks it.
     */
    public static final String BEARABLE_COSTS = "at most 64 MiB, 8 iterations and 4 lanes of argon2id, cost 13 of"
            + " bcrypt, 64 MiB of scrypt (ln=16,r=8), or 700000 rounds of SHA-crypt";

    /** The kinds of hashes that can be checked, in words that end a sentence. */
    public static final String KNOWN_KINDS =
            "argon2id ($argon2id$), bcrypt ($2a$, $2b$, $2y$), scrypt ($scrypt$) or SHA-crypt ($5$, $6$)";

    /** The most that {@link #memory} gives, in bytes. */
    public static final long MOST_MEMORY = 64L * 1024 * 1024;

    /** What {@link #memory} gives for a hash that {@link #hash} has made, in bytes. */
    public static final long MEMORY_OF_OURS = Argon2Hash.MEMORY_KIB * Argon2Hash.KIB;

    private static final List<HashKind> KINDS =
            List.of(new Argon2Hash(), new BcryptHash(), new ScryptHash(), new ShaCryptHash());

    private Passwords() {}

    /** An argon2id hash of the password with a fresh salt, in the PHC text form. */
    public static String hash(String password) {
        return Argon2Hash.of(password);
    }

    /** Whether the text is a hash of a kind that {@link #matches} can check, rather than a plain password. */
    public static boolean isHash(String text) {
        return kindOf(text).isPresent();
    }

    /** Whether a hash can be checked at a bearable cost ({@link #BEARABLE_COSTS}). False also for one that is damaged. */
    public static boolean isBearable(String hash) {
        return kindOf(hash).filter(kind -> kind.isBearable(hash)).isPresent();
    }

    /**
     * Whether the password is the one the hash was made of; false for a text that is no known hash, or one that is not
     * {@linkplain #isBearable bearable}. An empty password never matches, not even a hash that was made of it: whoever
     * made that did not mean to let everybody in.
     */
    public static boolean matches(String password, String hash) {
        Optional<HashKind> kind = kindOf(hash).filter(one -> one.isBearable(hash));
        boolean matches = kind.isPresent() && kind.get().matches(password, hash);
        return matches && !password.isEmpty();
    }

    /** How many bytes {@link #matches} takes for a hash while it lasts; 0 for what it refuses at once. */
    public static long memory(String hash) {
        return kindOf(hash)
                .filter(kind -> kind.isBearable(hash))
                .map(kind -> kind.memory(hash))
                .orElse(0L);
    }

    private static Optional<HashKind> kindOf(String text) {
        return KINDS.stream().filter(kind -> kind.isNamedBy(text)).findFirst();
    }
}
