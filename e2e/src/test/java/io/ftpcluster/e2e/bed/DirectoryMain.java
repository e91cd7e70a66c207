package io.ftpcluster.e2e.bed;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.ssl.PEMFileKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.File;
import java.security.GeneralSecurityException;

/**
 * A directory with the entries of a file and the certificate of a Secret. It runs in a pod from its class file and the
 * LDAP library of the authentication service, so it has no classes beside itself.
 */
public final class DirectoryMain {
    /** For connections that begin in clear, and may go on with StartTLS. */
    static final int PORT = 1389;

    /** For connections that begin with TLS. */
    static final int TLS_PORT = 1636;

    private static final String ENTRIES = "/etc/directory/entries.ldif";
    private static final String CERTIFICATE = "/etc/directory-tls/tls.crt";
    private static final String KEY = "/etc/directory-tls/tls.key";

    private DirectoryMain() {}

    /** Serves until the pod ends. */
    public static void main(String[] arguments) throws LDAPException, GeneralSecurityException {
        SSLUtil tls = new SSLUtil(new PEMFileKeyManager(new File(CERTIFICATE), new File(KEY)), null);
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
        config.setSchema(null);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("ldap", null, PORT, tls.createSSLSocketFactory()),
                InMemoryListenerConfig.createLDAPSConfig(
                        "ldaps", null, TLS_PORT, tls.createSSLServerSocketFactory(), null));
        InMemoryDirectoryServer directory = new InMemoryDirectoryServer(config);
        directory.importFromLDIF(true, ENTRIES);
        directory.startListening();
    }
}
