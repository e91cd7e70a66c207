package io.ftpcluster.contract.entry;

import io.ftpcluster.contract.auth.Factors;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.password.Passwords;
import java.util.Optional;

/**
 * Checks what the service relies on in a user's entry. Who writes entries asks it too, so that nothing is written that would
 * not be read.
 */
public final class EntryCheck {
    private EntryCheck() {}

    /** What is wrong with the entry, as the end of a sentence that begins with the user; empty: nothing. */
    public static Optional<String> fault(UserEntry user) {
        if (user.username().isEmpty()) {
            return Optional.of("has no name");
        }
        if (!user.home().startsWith("/")) {
            return Optional.of("has no absolute home");
        }
        return inProof(user).or(() -> inAccess(user));
    }

    private static Optional<String> inProof(UserEntry user) {
        Factors factors = user.factors();
        boolean needsHash = !user.anonymous() && !factors.certificateOnly();
        if (needsHash && !Passwords.isHash(user.passwordHash())) {
            return Optional.of("has no password hash that can be checked: make one with hash-password, or bring one of "
                    + Passwords.KNOWN_KINDS);
        }
        if (factors.certificateOnly() && factors.certificate().isEmpty()) {
            return Optional.of("needs a certificate only, and no subject is named");
        }
        if (!factors.certificate().isEmpty() && !CertificateSubject.isSubject(factors.certificate())) {
            return Optional.of("has a certificate subject that is none: write it as CN=name,O=company");
        }
        return factors.totpSecret().isEmpty() || TotpSecret.isSecret(factors.totpSecret())
                ? Optional.empty()
                : Optional.of("has a secret for codes that is not at least ten bytes of base32");
    }

    private static Optional<String> inAccess(UserEntry user) {
        try {
            AccessPolicy _ = AccessPolicy.of(user.access());
            return Optional.empty();
        } catch (UnusableRuleException e) {
            return Optional.of("has " + e.getMessage());
        }
    }
}
