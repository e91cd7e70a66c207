package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the command table: what must hold before a verb's own work begins, and what is told about it. Made by
 * {@link #verb}.
 *
 * @param verb in capitals
 * @param aliases other names of the verb
 * @param rfc document and section that define it
 * @param loginNeeded whether the client must have logged in
 * @param argument whether it takes an argument
 * @param path which part of the argument is a path
 * @param permission what the user must be allowed to do; empty: nothing
 * @param besideTransfer whether it acts at once while a transfer runs; such a command is a {@link BesideTransfer}
 * @param brief whether it never waits, neither for a file system nor for another process: it is done on the event loop
 * @param forbiddenAfterEpsvAll whether EPSV ALL forbids it (RFC 2428 §4)
 * @param keeps what was said before for another command and holds on behind this one; everything else is forgotten
 * @param usage how it is written
 * @param description one line for HELP
 * @param feature line for FEAT (RFC 2389); empty: none
 */
public record CommandSpec(
        String verb,
        List<String> aliases,
        String rfc,
        boolean loginNeeded,
        Argument argument,
        PathArgument path,
        Optional<Permission> permission,
        boolean besideTransfer,
        boolean brief,
        boolean forbiddenAfterEpsvAll,
        Set<HalfGiven> keeps,
        String usage,
        String description,
        String feature) {
    public CommandSpec {
        aliases = List.copyOf(aliases);
        keeps = Set.copyOf(keeps);
    }

    /** Begins a row: login needed, no argument, no path. */
    public static Builder verb(String verb, String rfc) {
        return new Builder(verb, rfc);
    }

    /** Fills a row. */
    public static final class Builder {
        private final String verb;
        private final String rfc;
        private List<String> aliases = List.of();
        private boolean loginNeeded = true;
        private Argument argument = Argument.NONE;
        private PathArgument path = PathArgument.NOWHERE;
        private Optional<Permission> permission = Optional.empty();
        private boolean besideTransfer;
        private boolean brief;
        private boolean forbiddenAfterEpsvAll;
        private Set<HalfGiven> keeps = Set.of();
        private String feature = "";

        private Builder(String verb, String rfc) {
            this.verb = verb;
            this.rfc = rfc;
        }

        /** Other names. */
        Builder alias(String... names) {
            aliases = List.of(names);
            return this;
        }

        /** May be used before the login. */
        Builder withoutLogin() {
            loginNeeded = false;
            return this;
        }

        /** Takes an argument. */
        Builder argument(Argument rule) {
            argument = rule;
            return this;
        }

        /** Works on a path and needs a permission for it. */
        Builder path(PathArgument where, Permission needed) {
            path = where;
            permission = Optional.of(needed);
            return this;
        }

        /** Works on a path; which permission that needs, the command decides. */
        Builder path(PathArgument where) {
            path = where;
            return this;
        }

        /** Never waits. */
        Builder brief() {
            brief = true;
            return this;
        }

        /** Acts at once while a transfer runs. */
        Builder besideTransfer() {
            besideTransfer = true;
            return this;
        }

        /** Prepares a data connection in another way than EPSV. */
        Builder forbiddenAfterEpsvAll() {
            forbiddenAfterEpsvAll = true;
            return this;
        }

        /** May stand between what was said for another command and that command. */
        Builder keeps(HalfGiven... what) {
            keeps = Set.of(what);
            return this;
        }

        /** Has a line in FEAT. */
        Builder feature(String line) {
            feature = line;
            return this;
        }

        /** Ends the row with what HELP says. */
        CommandSpec help(String usage, String description) {
            return new CommandSpec(
                    verb,
                    aliases,
                    rfc,
                    loginNeeded,
                    argument,
                    path,
                    permission,
                    besideTransfer,
                    brief,
                    forbiddenAfterEpsvAll,
                    keeps,
                    usage,
                    description,
                    feature);
        }
    }
}
