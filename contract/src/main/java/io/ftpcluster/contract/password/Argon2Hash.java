package io.ftpcluster.contract.password;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Argon2id (RFC 9106) in the PHC text form: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. */
final class Argon2Hash implements HashKind {
    // OWASP's second argon2id profile: little memory, so that many logins at once fit into a small pod.
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PARALLELISM = 1;
    static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;

    static final long KIB = 1024;
    private static final int MOST_MEMORY_KIB = 64 * 1024;
    private static final int MOST_ITERATIONS = 8;
    private static final int MOST_PARALLELISM = 4;
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,9})\\$.+");
    private static final PasswordEncoder ENCODER =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, PARALLELISM, MEMORY_KIB, ITERATIONS);

    /** A hash of the password with a fresh salt. */
    static String of(String password) {
        @Nullable String hash = ENCODER.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The argon2 encoder returned nothing");
        }
        return hash;
    }

    @Override
    public boolean isNamedBy(String text) {
        return text.startsWith("$argon2id$");
    }

    @Override
    public boolean isBearable(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                && Integer.parseInt(form.group(1)) <= MOST_MEMORY_KIB
                && Integer.parseInt(form.group(2)) <= MOST_ITERATIONS
                && Integer.parseInt(form.group(3)) <= MOST_PARALLELISM;
    }

    @Override
    public long memory(String text) {
        MatchResult form = FORM.matcher(text).results().findFirst().orElseThrow();
        return Integer.parseInt(form.group(1)) * KIB;
    }

    @Override
    public boolean matches(String password, String hash) {
        return ENCODER.matches(password, hash);
    }
}
