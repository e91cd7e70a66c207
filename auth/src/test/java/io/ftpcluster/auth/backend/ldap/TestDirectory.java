package io.ftpcluster.auth.backend.ldap;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.RDN;
import io.ftpcluster.auth.tls.TestAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;

/** A real LDAP server with some people, on free ports: one in clear with StartTLS, one with TLS. */
final class TestDirectory implements AutoCloseable {
    static final String BASE = "dc=example,dc=org";
    static final String PEOPLE = "ou=people," + BASE;
    static final String GROUPS = "ou=groups," + BASE;
    static final String ACCOUNT = "cn=ftp," + BASE;
    static final String ACCOUNT_PASSWORD = "account-secret";

    private static final Set<OperationType> FOR_THE_KNOWN = EnumSet.of(
            OperationType.ADD,
            OperationType.COMPARE,
            OperationType.DELETE,
            OperationType.MODIFY,
            OperationType.MODIFY_DN,
            OperationType.SEARCH);

    private final InMemoryDirectoryServer server;

    private TestDirectory(InMemoryDirectoryServer server) {
        this.server = server;
    }

    /** A server that shows a certificate, and lets only the account and its own people search. */
    static TestDirectory start(TestAuthority certificate) throws LDAPException, GeneralSecurityException, IOException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
        config.setSchema(null);
        config.addAdditionalBindCredentials(ACCOUNT, ACCOUNT_PASSWORD);
        config.setAuthenticationRequiredOperationTypes(FOR_THE_KNOWN);
        InetAddress here = InetAddress.getLoopbackAddress();
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig(
                        "ldap", here, 0, certificate.server().getSocketFactory()),
                InMemoryListenerConfig.createLDAPSConfig(
                        "ldaps", here, 0, certificate.server().getServerSocketFactory(), null));
        InChainRule rule = new InChainRule();
        config.addInMemoryOperationInterceptor(rule);
        TestDirectory directory = new TestDirectory(new InMemoryDirectoryServer(config));
        rule.climbIn(directory.server);
        directory.server.startListening();
        directory.fill();
        return directory;
    }

    private void fill() throws LDAPException {
        server.add(entry(new DN(BASE), "objectClass: domain", "dc: example"));
        server.add(entry(new DN(PEOPLE), "objectClass: organizationalUnit", "ou: people"));
        server.add(entry(new DN(GROUPS), "objectClass: organizationalUnit", "ou: groups"));
        add("reader", "reader-secret");
        add("disabled", "disabled-secret", "employeeType: disabled");
    }

    /** A person with a password and further attributes. */
    void add(String uid, String password, String... attributes) throws LDAPException {
        Entry person = entry(new DN(new RDN("uid", uid), new DN(PEOPLE)), attributes);
        person.addAttribute("uid", uid);
        person.addAttribute("objectClass", "inetOrgPerson");
        person.addAttribute("userPassword", password);
        server.add(person);
    }

    /** A group with attributes. */
    void addGroup(String name, String... attributes) throws LDAPException {
        server.add(entry(new DN(group(name)), attributes));
    }

    /** Name of a group's entry. */
    static String group(String name) {
        return "cn=" + name + "," + GROUPS;
    }

    private static Entry entry(DN dn, String... attributes) {
        Entry entry = new Entry(dn);
        for (String attribute : attributes) {
            int colon = attribute.indexOf(": ");
            entry.addAttribute(attribute.substring(0, colon), attribute.substring(colon + 2));
        }
        return entry;
    }

    URI inClear() {
        return URI.create("ldap://localhost:" + server.getListenPort("ldap"));
    }

    URI encrypted() {
        return URI.create("ldaps://localhost:" + server.getListenPort("ldaps"));
    }

    void stop() {
        server.shutDown(true);
    }

    void startAgain() throws LDAPException {
        server.startListening();
    }

    @Override
    public void close() {
        stop();
    }
}
