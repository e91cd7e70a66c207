package io.ftpcluster.operator.users;

import static java.util.Objects.requireNonNullElse;

import io.ftpcluster.contract.password.Passwords;
import io.ftpcluster.contract.password.WrittenPassword;
import io.ftpcluster.crds.user.PasswordSecret;
import io.ftpcluster.crds.user.TotpSecret;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads what a user's login depends on, and says what is wrong with it. */
final class CredentialReader {
    private static final PasswordSecret NOT_NAMED = new PasswordSecret(null, null);

    // RFC 4226 wants 128 bits, but apps and sites give out 80.
    private static final Pattern TOTP_SECRET = Pattern.compile("[A-Z2-7]{16,}=*");

    private final SecretReader secrets;

    CredentialReader(SecretReader secrets) {
        this.secrets = secrets;
    }

    /** The password or its hash. */
    PasswordReading password(Account account) {
        PasswordSecret reference = requireNonNullElse(account.spec().passwordSecret(), NOT_NAMED);
        return switch (secrets.read(reference.name(), reference.key())) {
            case SecretReading.Unusable(UserReason reason, String message) ->
                new PasswordReading.Unusable(reason, message);
            case SecretReading.Found(PasswordSource source, String text) ->
                written(source, WrittenPassword.of(text), reference);
        };
    }

    private static PasswordReading written(PasswordSource source, WrittenPassword written, PasswordSecret reference) {
        return switch (written) {
            case WrittenPassword.Plain(String password) ->
                password.isEmpty() ? empty(reference) : new PasswordReading.Plain(source, password);
            case WrittenPassword.Hash(String text) -> new PasswordReading.Hash(source, text);
            case WrittenPassword.Unbearable unbearable ->
                new PasswordReading.Unusable(
                        UserReason.HASH_NOT_BEARABLE,
                        "The hash in the Secret " + reference.name()
                                + " is damaged or too costly to check: make it with " + Passwords.BEARABLE_COSTS);
            case WrittenPassword.UnknownKind unknown ->
                new PasswordReading.Unusable(
                        UserReason.UNSUPPORTED_HASH,
                        "The Secret " + reference.name()
                                + " has a hash that cannot be checked: make one with kubectl ftp"
                                + " hash-password, or bring one of " + Passwords.KNOWN_KINDS
                                + "; a password that only looks like a hash is written behind "
                                + WrittenPassword.PLAIN_MARK);
        };
    }

    private static PasswordReading empty(PasswordSecret reference) {
        return new PasswordReading.Unusable(
                UserReason.EMPTY_PASSWORD,
                "The key " + reference.key() + " of the Secret " + reference.name() + " is empty: write a password");
    }

    /** The secret of the authenticator app, in capitals and without blanks. */
    SecretReading totp(TotpSecret reference) {
        return switch (secrets.read(reference.name(), reference.key())) {
            case SecretReading.Unusable unusable -> unusable;
            case SecretReading.Found(PasswordSource source, String text) -> {
                String tidy = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
                yield TOTP_SECRET.matcher(tidy).matches()
                        ? new SecretReading.Found(source, tidy)
                        : new SecretReading.Unusable(
                                UserReason.TOTP_SECRET_UNUSABLE,
                                "The key " + reference.key() + " of the Secret " + reference.name()
                                        + " is not base32: write at least 16 of the letters A to Z and the digits 2 to 7");
            }
        };
    }
}
