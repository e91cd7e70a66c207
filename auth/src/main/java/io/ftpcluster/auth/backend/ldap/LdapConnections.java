package io.ftpcluster.auth.backend.ldap;

import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SingleServerSet;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.SocketFactory;

/**
 * The connections to the directory: some to look for users, as the account, and others to check passwords with, whose
 * identity changes with every check. They are opened when they are needed, so that the directory may come later.
 * Thread-safe.
 */
final class LdapConnections implements AutoCloseable {
    private static final int LDAP_PORT = 389;
    private static final int LDAPS_PORT = 636;
    /** So that a changed address or password counts some day. */
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

    private final LDAPConnectionPool lookups;
    private final LDAPConnectionPool checks;

    private LdapConnections(LDAPConnectionPool lookups, LDAPConnectionPool checks) {
        this.lookups = lookups;
        this.checks = checks;
    }

    /** Connections that will be opened. */
    static LdapConnections to(LdapConfig config) {
        return new LdapConnections(pool(config.servers(), config.account()), pool(config.servers(), Optional.empty()));
    }

    /** To look for users with. */
    LDAPConnectionPool lookups() {
        return lookups;
    }

    /** To check passwords with. */
    LDAPConnectionPool checks() {
        return checks;
    }

    @Override
    public void close() {
        lookups.close();
        checks.close();
    }

    private static LDAPConnectionPool pool(LdapConfig.Servers servers, Optional<LdapConfig.Account> account) {
        ServerSet[] sets = servers.urls().stream()
                .map(url -> server(url, servers, account))
                .toArray(ServerSet[]::new);
        try {
            LDAPConnectionPool pool =
                    new LDAPConnectionPool(new FailoverServerSet(sets), null, 0, servers.connections());
            pool.setMaxConnectionAgeMillis(LONGEST_LIFE.toMillis());
            pool.setRetryFailedOperationsDueToInvalidConnections(true);
            return pool;
        } catch (LDAPException e) {
            throw new IllegalStateException("A pool without connections needs no directory", e);
        }
    }

    private static ServerSet server(URI url, LdapConfig.Servers servers, Optional<LdapConfig.Account> account) {
        boolean encrypted = url.getScheme().equals("ldaps");
        LimitedTls tls = new LimitedTls(servers.authorities().context().getSocketFactory(), servers.timeout());
        int standard = encrypted ? LDAPS_PORT : LDAP_PORT;
        return new SingleServerSet(
                url.getHost(),
                url.getPort() < 0 ? standard : url.getPort(),
                encrypted ? tls : SocketFactory.getDefault(),
                options(servers.timeout()),
                null,
                new ConnectionSetup(encrypted || !servers.startTls() ? Optional.empty() : Optional.of(tls), account));
    }

    private static LDAPConnectionOptions options(Duration timeout) {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis((int) timeout.toMillis());
        options.setResponseTimeoutMillis(timeout.toMillis());
        options.setUseSynchronousMode(true);
        return options;
    }
}
