package io.ftpcluster.auth.backend.ldap;

import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes a new connection ready: encrypts it, then says who looks for users. The password is read for each connection, so
 * that a new one counts without a restart.
 *
 * @param startTls what encrypts it; empty: it is encrypted already, or shall not be
 * @param account who looks for users; empty: nobody is named
 */
record ConnectionSetup(Optional<SSLSocketFactory> startTls, Optional<LdapConfig.Account> account)
        implements PostConnectProcessor {
    @Override
    public void processPreAuthenticatedConnection(LDAPConnection connection) throws LDAPException {
        if (startTls.isPresent()) {
            ExtendedResult result = connection.processExtendedOperation(new StartTLSExtendedRequest(startTls.get()));
            if (!result.getResultCode().equals(ResultCode.SUCCESS)) {
                throw new LDAPException(result.getResultCode(), "The directory refuses StartTLS");
            }
        }
        if (account.isPresent()) {
            connection.bind(new SimpleBindRequest(account.get().dn(), password(account.get())));
        }
    }

    @Override
    public void processPostAuthenticatedConnection(LDAPConnection connection) {
        // Everything has been said before.
    }

    private static String password(LdapConfig.Account account) throws LDAPException {
        String file = account.passwordFile().toString();
        try {
            String password = Files.readString(account.passwordFile()).strip();
            if (password.isEmpty()) {
                throw new LDAPException(ResultCode.PARAM_ERROR, file + " is empty");
            }
            return password;
        } catch (IOException e) {
            throw new LDAPException(
                    ResultCode.PARAM_ERROR,
                    file + " cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }
}
