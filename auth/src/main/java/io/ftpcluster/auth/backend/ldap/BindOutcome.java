package io.ftpcluster.auth.backend.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.ftpcluster.contract.auth.DenialReason;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what a refused bind says of the user from what it says of the directory. */
final class BindOutcome {
    private static final Set<ResultCode> ABOUT_THE_USER = Set.of(
            ResultCode.INVALID_CREDENTIALS,
            ResultCode.NO_SUCH_OBJECT,
            ResultCode.INAPPROPRIATE_AUTHENTICATION,
            // Many servers say so of a user who is locked or must choose a new password.
            ResultCode.CONSTRAINT_VIOLATION,
            ResultCode.INVALID_DN_SYNTAX);

    // Active Directory says it in the text, and only to whoever knows the password.
    private static final Map<String, DenialReason> ACTIVE_DIRECTORY = Map.of(
            "data 530,", DenialReason.WRONG_HOUR,
            "data 533,", DenialReason.DISABLED,
            "data 701,", DenialReason.EXPIRED);

    private BindOutcome() {}

    /** Why the user may not log in; empty: it says nothing of the user. */
    static Optional<DenialReason> denial(LDAPException refused) {
        if (!ABOUT_THE_USER.contains(refused.getResultCode())) {
            return Optional.empty();
        }
        String text = String.valueOf(refused.getDiagnosticMessage());
        return Optional.of(ACTIVE_DIRECTORY.entrySet().stream()
                .filter(reason -> text.contains(reason.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(DenialReason.BAD_CREDENTIALS));
    }
}
