package io.ftpcluster.auth.factor;

import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.entry.CertificateSubject;
import io.ftpcluster.contract.password.HashMemory;
import io.ftpcluster.contract.password.Passwords;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Checks what a user shows against what the entry asks for. What fails first without the right password is always told
 * as bad credentials, after the work of a hash. Thread-safe.
 */
public final class ProofCheck {
    private final Clock clock;
    private final UsedCodes usedCodes;
    private final HashMemory memory;

    public ProofCheck(Clock clock, UsedCodes usedCodes, HashMemory memory) {
        this.clock = clock;
        this.usedCodes = usedCodes;
        this.memory = memory;
    }

    /**
     * Why the request does not prove that it is the user; empty: it does. A code of the moment counts as used only after
     * everything else was right, so that nobody can use up the codes of somebody else.
     *
     * @param decoy hash that costs what others cost, for when there is none to check
     */
    public Optional<DenialReason> fault(UserEntry user, AuthenticateRequest request, String decoy) {
        boolean asksForCode = !user.factors().totpSecret().isEmpty();
        ShownPassword shown =
                asksForCode ? ShownPassword.withCode(request.password()) : ShownPassword.alone(request.password());
        if (!isUser(user, shown.password(), request.certificate(), decoy)) {
            return Optional.of(DenialReason.BAD_CREDENTIALS);
        }
        boolean certified = user.factors().certificate().isEmpty() || hasCertificate(user, request.certificate());
        boolean secondFactor = certified && (!asksForCode || isFreshCode(user, shown.code()));
        return secondFactor ? Optional.empty() : Optional.of(DenialReason.SECOND_FACTOR);
    }

    private boolean isUser(UserEntry user, String password, String certificate, String decoy) {
        if (user.anonymous()) {
            return true;
        }
        if (user.factors().certificateOnly()) {
            return hasCertificate(user, certificate) || failSlowly(password, decoy);
        }
        return Passwords.isBearable(user.passwordHash())
                ? memory.matches(password, user.passwordHash())
                : failSlowly(password, decoy);
    }

    private static boolean hasCertificate(UserEntry user, String certificate) {
        return CertificateSubject.isSame(user.factors().certificate(), certificate);
    }

    private boolean isFreshCode(UserEntry user, String code) {
        OptionalLong step = Totp.of(user.factors().totpSecret()).stepOf(code, clock.instant());
        return step.isPresent() && usedCodes.use(user.username(), step.getAsLong());
    }

    /**
     * False, after the work of a hash.
     *
     * @param decoy hash that costs what others cost
     */
    public boolean failSlowly(String password, String decoy) {
        boolean _ = memory.matches(password, decoy);
        return false;
    }
}
