package io.ftpcluster.contract.password;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Makes and checks password hashes. A hash tells its own kind by its prefix: {@code $argon2id$} (what
 * {@link #hash(String)} makes) or bcrypt's {@code $2a$}, {@code $2b$}, {@code $2y$}. Thread-safe; one call costs tens
 * of milliseconds and 19 MiB on the calling thread, by design.
 */
public final class Passwords {
    // OWASP's second argon2id profile: little memory, so that many logins at once fit into a small pod.
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PARALLELISM = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;

    private static final PasswordEncoder ARGON2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, PARALLELISM, MEMORY_KIB, ITERATIONS);
    private static final PasswordEncoder BCRYPT = new BCryptPasswordEncoder();

    private Passwords() {}

    /** An argon2id hash of the password with a fresh salt, in the PHC text form. */
    public static String hash(String password) {
        return encoded(ARGON2.encode(password));
    }

    /** Whether the text is a hash of a kind that {@link #matches} can check, rather than a plain password. */
    public static boolean isHash(String text) {
        return isArgon2(text) || isBcrypt(text);
    }

    /** Whether the password is the one the hash was made of; false for a text that is no known hash. */
    public static boolean matches(String password, String hash) {
        if (isArgon2(hash)) {
            return ARGON2.matches(password, hash);
        }
        return isBcrypt(hash) && BCRYPT.matches(password, hash);
    }

    private static boolean isArgon2(String text) {
        return text.startsWith("$argon2id$");
    }

    private static boolean isBcrypt(String text) {
        return text.startsWith("$2a$") || text.startsWith("$2b$") || text.startsWith("$2y$");
    }

    private static String encoded(@org.jspecify.annotations.Nullable String hash) {
        if (hash == null) {
            throw new IllegalStateException("The argon2 encoder returned nothing");
        }
        return hash;
    }
}
