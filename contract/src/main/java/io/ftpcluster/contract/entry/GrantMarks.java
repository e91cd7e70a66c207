package io.ftpcluster.contract.entry;

import io.ftpcluster.contract.auth.Factors;
import io.ftpcluster.contract.auth.PathPermissions;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UserLimits;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the marks that sessions carry, and finds out by them what has changed since the login. A mark holds keyed digests
 * (HMAC-SHA-256, shortened) and nothing that a password could be guessed with: not without the secret, nor without the
 * salt of the password's hash. Who shares a secret makes the same marks. Immutable.
 */
public final class GrantMarks {
    private static final String ALGORITHM = "HmacSHA256";
    // Another form of what is digested needs another number: then no session ends because of a new version.
    private static final String FORM = "marks, form 1";
    private static final int SECRET_BYTES = 32;
    private static final int DIGEST_BYTES = 8;
    private static final int NAME_BYTES = 4;

    private final SecretKeySpec key;
    private final String name;

    /** With a secret of any length but none. */
    public GrantMarks(byte[] secret) {
        this.key = new SecretKeySpec(hash(new SecretKeySpec(secret, ALGORITHM), Stream.of(FORM)), ALGORITHM);
        this.name = digest(NAME_BYTES, Stream.of("name of the secret"));
    }

    /** Marks that nobody else makes. */
    public static GrantMarks ofThisProcess() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new GrantMarks(secret);
    }

    /** What of a user's entry is another than the mark says. */
    public enum Difference {
        /** Nothing, or nobody can tell. */
        NONE,
        /** What the user may do or use, or perhaps everything: the mark was made with another secret. */
        ALLOWANCE,
        /** The home, the password or what is shown beside it: it is not the user who has logged in. */
        PROOF
    }

    /** The mark of a login. */
    public String of(String backend, UserEntry user) {
        return mark(backend, user).text();
    }

    /** What has changed since the login of that mark. */
    public Difference difference(GrantMark mark, UserEntry user) {
        GrantMark now = mark(mark.backend(), user);
        if (mark.secret().isEmpty() || mark.equals(now)) {
            return Difference.NONE;
        }
        boolean proofDiffers = !mark.proof().equals(now.proof());
        return mark.secret().equals(now.secret()) && proofDiffers ? Difference.PROOF : Difference.ALLOWANCE;
    }

    private GrantMark mark(String backend, UserEntry user) {
        return new GrantMark(backend, name, digest(DIGEST_BYTES, proof(user)), digest(DIGEST_BYTES, allowance(user)));
    }

    private static Stream<String> proof(UserEntry user) {
        Factors factors = user.factors();
        return Stream.of(
                "proof",
                user.username(),
                user.home(),
                user.passwordHash(),
                factors.totpSecret(),
                factors.certificate(),
                Boolean.toString(factors.certificateOnly()),
                Boolean.toString(user.anonymous()));
    }

    private static Stream<String> allowance(UserEntry user) {
        UserLimits limits = user.limits();
        Stream<String> numbers = Stream.of(
                        limits.sessions(),
                        limits.sessionsPerAddress(),
                        limits.transfers(),
                        limits.uploadRate(),
                        limits.downloadRate(),
                        limits.quotaBytes(),
                        limits.quotaFiles())
                .map(Number::toString);
        Stream<String> rights = Stream.concat(
                Stream.of("allowance", names(user.permissions())),
                user.paths().stream().flatMap(GrantMarks::texts));
        return Stream.concat(numbers, rights);
    }

    private static Stream<String> texts(PathPermissions path) {
        return Stream.of(path.path(), names(path.permissions()));
    }

    // Sets have another order in every process.
    private static String names(Set<Permission> permissions) {
        return permissions.stream().sorted().map(Permission::name).collect(Collectors.joining(","));
    }

    private String digest(int bytes, Stream<String> texts) {
        return HexFormat.of().formatHex(hash(key, texts), 0, bytes);
    }

    private static byte[] hash(SecretKeySpec key, Stream<String> texts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            // With their lengths, so that no text can run into the next.
            texts.forEach(text -> mac.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8)));
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
