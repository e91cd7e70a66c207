package io.ftpcluster.auth.backend.ldap;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import io.ftpcluster.auth.backend.Knowledge;
import io.ftpcluster.auth.backend.RememberedLookups;
import io.ftpcluster.auth.backend.UserBackend;
import io.ftpcluster.auth.backend.Verdict;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.UserEntry;
import java.time.Clock;
import java.util.Optional;

/**
 * Asks a directory. With an account it finds the user's entry and then binds as the user; with a template of entry names
 * and no account it binds at once, and then cannot tell an unknown name from a wrong password. Thread-safe.
 */
public final class LdapBackend implements UserBackend, AutoCloseable {
    private final LdapConnections connections;
    private final EntryMapper mapper;
    private final UserSearch search;
    private final boolean looksFirst;
    private final RememberedLookups lookups;

    public LdapBackend(LdapConfig config, Clock clock) {
        this.connections = LdapConnections.to(config);
        this.mapper = new EntryMapper(config.mapping());
        this.search = new UserSearch(config.users(), mapper.attributes());
        this.looksFirst = config.looksFirst();
        this.lookups = new RememberedLookups(this::askAbout, clock);
    }

    @Override
    public String name() {
        return "ldap";
    }

    @Override
    public Verdict verify(AuthenticateRequest request) {
        // RFC 4513, section 5.1.2: a bind with a name and no password succeeds and proves nothing.
        if (request.password().isEmpty() || request.username().isEmpty()) {
            return new Verdict.Refused(DenialReason.BAD_CREDENTIALS);
        }
        try {
            return looksFirst ? lookThenBind(request) : bindThenLook(request);
        } catch (LDAPException e) {
            return new Verdict.CannotTell("The directory cannot tell: " + reason(e));
        }
    }

    @Override
    public Knowledge lookUp(String username) {
        return canLookUp(username) ? lookups.lookUp(username) : new Knowledge.CannotTell();
    }

    @Override
    public Knowledge lookUpNow(String username) {
        return canLookUp(username) ? lookups.lookUpNow(username) : new Knowledge.CannotTell();
    }

    private boolean canLookUp(String username) {
        return looksFirst && !username.isEmpty();
    }

    /** Nothing: a directory that is away now may be back for the next login, and others may know their users. */
    @Override
    public Optional<String> waitingFor() {
        return Optional.empty();
    }

    @Override
    public void close() {
        connections.close();
    }

    private Verdict lookThenBind(AuthenticateRequest request) throws LDAPException {
        Optional<Entry> entry = find(request.username());
        Optional<DenialReason> denial =
                bind(entry.map(Entry::getDN).orElseGet(search::nobodysName), request.password());
        if (entry.isEmpty()) {
            return new Verdict.Unknown();
        }
        return denial.isPresent()
                ? new Verdict.Refused(denial.get(), mapper.name(request.username(), entry.get()))
                : new Verdict.Proven(user(connections.lookups(), request.username(), entry.get()));
    }

    /** Empty: the password is right. */
    private Optional<DenialReason> bind(String dn, String password) throws LDAPException {
        try {
            connections.checks().bind(new SimpleBindRequest(dn, password));
            return Optional.empty();
        } catch (LDAPException e) {
            return Optional.of(BindOutcome.denial(e).orElseThrow(() -> e));
        }
    }

    private Verdict bindThenLook(AuthenticateRequest request) throws LDAPException {
        String dn = search.entryName(request.username());
        LDAPConnection connection = connections.checks().getConnection();
        try {
            connection.bind(new SimpleBindRequest(dn, request.password()));
        } catch (LDAPException e) {
            connections.checks().releaseConnectionAfterException(connection, e);
            return new Verdict.Refused(BindOutcome.denial(e).orElseThrow(() -> e));
        }
        try {
            Verdict verdict = read(connection, dn, request.username());
            connections.checks().releaseConnection(connection);
            return verdict;
        } catch (LDAPException e) {
            connections.checks().releaseConnectionAfterException(connection, e);
            throw e;
        }
    }

    private Verdict read(LDAPConnection connection, String dn, String username) throws LDAPException {
        Entry entry = connection.searchForEntry(search.forEntry(dn));
        if (entry == null) {
            return new Verdict.CannotTell("The directory cannot tell: users may not read their own entries");
        }
        return new Verdict.Proven(user(connection, username, entry));
    }

    private Knowledge askAbout(String username) {
        try {
            Optional<Entry> entry = find(username);
            return entry.isPresent()
                    ? new Knowledge.Known(user(connections.lookups(), username, entry.get()))
                    : new Knowledge.Unknown();
        } catch (LDAPException e) {
            return new Knowledge.CannotTell();
        }
    }

    private Optional<Entry> find(String username) throws LDAPException {
        try {
            return Optional.ofNullable(connections.lookups().searchForEntry(search.forUser(username)));
        } catch (LDAPException e) {
            if (e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT) && search.knowsEntryNames()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private UserEntry user(LDAPInterface directory, String username, Entry entry) throws LDAPException {
        UserEntry user = mapper.user(directory, username, entry);
        return search.knowsDisabled()
                ? user.withDisabled(directory.searchForEntry(search.forDisabled(entry.getDN())) != null)
                : user;
    }

    private static String reason(LDAPException e) {
        return e.getResultCode().getName() + ", " + e.getMessage();
    }
}
