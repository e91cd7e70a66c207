package io.ftpcluster.auth.backend.ldap;

import io.ftpcluster.auth.tls.TrustedAuthorities;
import io.ftpcluster.contract.auth.Permission;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the directory is reached and read.
 *
 * @param servers where it is
 * @param account who looks for users; empty: whoever connects may
 * @param users where its users are
 * @param mapping what a user's entry means
 */
public record LdapConfig(Servers servers, Optional<Account> account, Users users, Mapping mapping) {
    /** Whether a user's entry is found before the password is checked; only then unknown names can be told apart. */
    public boolean looksFirst() {
        return users.dnTemplate().isEmpty() || account.isPresent();
    }

    /**
     * Where the directory is.
     *
     * @param urls {@code ldaps://host:port} or {@code ldap://host:port}, asked in this order
     * @param startTls whether connections to {@code ldap://} are encrypted before anything is said
     * @param authorities whose certificates are believed
     * @param timeout for connecting, and for each answer
     * @param connections most connections to check passwords with, and as many to look for users
     */
    public record Servers(
            List<URI> urls, boolean startTls, TrustedAuthorities authorities, Duration timeout, int connections) {}

    /**
     * Who looks for users.
     *
     * @param dn its name
     * @param passwordFile file with its password, read for every new connection
     */
    public record Account(String dn, Path passwordFile) {}

    /**
     * Where the users are.
     *
     * @param dnTemplate name of a user's entry with {@code {username}} in it; empty: users are searched for
     * @param baseDn below what users are searched
     * @param filter which entry is the user's, with {@code {username}} in it
     * @param disabledFilter which users are disabled; empty: none
     */
    public record Users(String dnTemplate, String baseDn, String filter, String disabledFilter) {}

    /**
     * What a user's entry means.
     *
     * @param nameAttribute attribute with the canonical name
     * @param homeAttribute attribute with the home; empty, or absent from the entry: the template counts
     * @param homeTemplate home of users, with {@code {username}} in it
     * @param permissions what every user may do
     * @param groups what members of groups may do besides
     */
    public record Mapping(
            String nameAttribute,
            String homeAttribute,
            String homeTemplate,
            Set<Permission> permissions,
            Groups groups) {}

    /**
     * What members of groups may do.
     *
     * @param lookup how the groups of a user are found
     * @param grants what each group gives
     */
    public record Groups(GroupLookup lookup, List<Grant> grants) {}

    /** How the groups of a user are found. */
    public sealed interface GroupLookup {
        /**
         * The user's entry names them.
         *
         * @param attribute attribute with their names
         * @param nested whether groups within groups count, which name theirs in the same attribute
         */
        record MemberOf(String attribute, boolean nested) implements GroupLookup {}

        /**
         * Groups name the entries of their members.
         *
         * @param baseDn below what groups are searched
         * @param nested whether groups within groups count
         */
        record Member(String baseDn, boolean nested) implements GroupLookup {}

        /**
         * Groups hold the names of their members, and a user's entry has the number of one more.
         *
         * @param baseDn below what groups are searched
         */
        record Posix(String baseDn) implements GroupLookup {}

        /** Active Directory is asked whether a user is in a group, at whatever remove. */
        record ActiveDirectory() implements GroupLookup {}
    }

    /**
     * What one group gives to its members.
     *
     * @param dn the group's name
     * @param permissions what they may do
     */
    public record Grant(String dn, Set<Permission> permissions) {}
}
