package io.ftpcluster.contract.password;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    // What a hash from elsewhere may ask for: more would let one user's hash starve the service that checks it.
    private static final int MOST_MEMORY_KIB = 64 * 1024;
    private static final int MOST_ITERATIONS = 8;
    private static final int MOST_PARALLELISM = 4;
    private static final int MOST_BCRYPT_COST = 13;
    private static final Pattern ARGON2_COST =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,9})\\$.+");
    private static final Pattern BCRYPT_COST = Pattern.compile("\\$2[aby]\\$(\\d{2})\\$.{53}");

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

    /**
     * Whether a hash can be checked at a bearable cost: at most 64 MiB, 8 iterations and 4 lanes of argon2id, or cost 13
     * of bcrypt. False also for a hash that is damaged.
     */
    public static boolean isBearable(String hash) {
        Matcher argon2 = ARGON2_COST.matcher(hash);
        if (argon2.matches()) {
            return Integer.parseInt(argon2.group(1)) <= MOST_MEMORY_KIB
                    && Integer.parseInt(argon2.group(2)) <= MOST_ITERATIONS
                    && Integer.parseInt(argon2.group(3)) <= MOST_PARALLELISM;
        }
        Matcher bcrypt = BCRYPT_COST.matcher(hash);
        return bcrypt.matches() && Integer.parseInt(bcrypt.group(1)) <= MOST_BCRYPT_COST;
    }

    /**
     * Whether the password is the one the hash was made of; false for a text that is no known hash, or one that is not
     * {@linkplain #isBearable bearable}. An empty password never matches, not even a hash that was made of it: whoever
     * made that did not mean to let everybody in.
     */
    public static boolean matches(String password, String hash) {
        if (!isBearable(hash)) {
            return false;
        }
        boolean matches = isArgon2(hash) ? ARGON2.matches(password, hash) : BCRYPT.matches(password, hash);
        return matches && !password.isEmpty();
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
