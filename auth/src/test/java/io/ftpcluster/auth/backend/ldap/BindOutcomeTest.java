package io.ftpcluster.auth.backend.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import io.ftpcluster.contract.auth.DenialReason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BindOutcomeTest {
    // The texts are Active Directory's.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "80090308: LdapErr: DSID-0C090439, comment: AcceptSecurityContext error, data 52e, v4563; BAD_CREDENTIALS",
                "80090308: LdapErr: DSID-0C090439, comment: AcceptSecurityContext error, data 525, v4563; BAD_CREDENTIALS",
                "80090308: LdapErr: DSID-0C090439, comment: AcceptSecurityContext error, data 530, v4563; WRONG_HOUR",
                "80090308: LdapErr: DSID-0C090439, comment: AcceptSecurityContext error, data 533, v4563; DISABLED",
                "80090308: LdapErr: DSID-0C090439, comment: AcceptSecurityContext error, data 701, v4563; EXPIRED"
            })
    void readsWhyActiveDirectoryRefuses(String text, DenialReason reason) {
        LDAPException refused =
                new LDAPException(new LDAPResult(1, ResultCode.INVALID_CREDENTIALS, text, "", List.of(), List.of()));

        assertThat(BindOutcome.denial(refused)).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 13, 51, 52, 53, 80, 81, 85, 91})
    void whatIsWrongWithTheDirectoryIsNoWrongPassword(int code) {
        assertThat(BindOutcome.denial(new LDAPException(ResultCode.valueOf(code), "x")))
                .isEmpty();
    }

    @Test
    void aLockedUserIsDenied() {
        assertThat(BindOutcome.denial(new LDAPException(ResultCode.CONSTRAINT_VIOLATION, "locked")))
                .contains(DenialReason.BAD_CREDENTIALS);
    }
}
