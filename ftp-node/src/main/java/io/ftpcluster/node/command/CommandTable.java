package io.ftpcluster.node.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All verbs this server knows, on one page. Immutable. */
public final class CommandTable {

    private final List<Command> commands;
    private final Map<String, Command> byVerb = new HashMap<>();

    CommandTable(List<Command> commands) {
        this.commands = List.copyOf(commands);
        for (Command command : commands) {
            put(command.spec().verb(), command);
            command.spec().aliases().forEach(alias -> put(alias, command));
        }
    }

    private void put(String verb, Command command) {
        if (byVerb.put(verb, command) != null) {
            throw new IllegalArgumentException("Two rows for " + verb);
        }
    }

    /** The server's table. */
    public static CommandTable standard() {
        return new CommandTable(List.of(
                // Login and session
                new UserCommand(),
                new PassCommand(),
                FixedReplyCommand.superfluous("ACCT", "RFC 959 §4.1.1", "Name an account"),
                new QuitCommand(),
                new ReinCommand(),
                new NoopCommand(),
                new StatCommand(),
                new HelpCommand(),
                new FeatCommand(),
                new OptsCommand(),
                new SiteCommand(),
                FixedReplyCommand.systemType(),
                FixedReplyCommand.clientName(),
                // TLS
                new AuthCommand(),
                new PbszCommand(),
                new ProtCommand(),
                NotWithTlsCommand.clearControl(),
                NotWithTlsCommand.securityData(),
                NotWithTlsCommand.protectedCommand("MIC"),
                NotWithTlsCommand.protectedCommand("CONF"),
                NotWithTlsCommand.protectedCommand("ENC"),
                // Directories
                new PwdCommand(),
                new CwdCommand(),
                new CdupCommand(),
                new MkdCommand(),
                new RmdCommand(),
                ListCommand.list(),
                ListCommand.names(),
                ListCommand.facts(),
                new MlstCommand(),
                // Files
                new RetrCommand(),
                new StorCommand(),
                new AppeCommand(),
                new StouCommand(),
                new RestCommand(),
                new AborCommand(),
                new DeleCommand(),
                new RnfrCommand(),
                new RntoCommand(),
                new SizeCommand(),
                new MdtmCommand(),
                new MfmtCommand(),
                FixedReplyCommand.superfluous("ALLO", "RFC 959 §4.1.3", "Announce a size"),
                // Transfer parameters
                new TypeCommand(),
                OneChoiceCommand.structure(),
                OneChoiceCommand.mode(),
                new PasvCommand(),
                new EpsvCommand(),
                new PortCommand(),
                new EprtCommand(),
                // Known and refused
                FixedReplyCommand.longAddress("LPRT", "Use EPRT."),
                FixedReplyCommand.longAddress("LPSV", "Use EPSV."),
                FixedReplyCommand.refused("SMNT", "RFC 959 §4.1.1", "There is one file system."),
                FixedReplyCommand.refused("HOST", "RFC 7151 §3", "There is one host."),
                FixedReplyCommand.refused("LANG", "RFC 2640 §4", "Replies are in English.")));
    }

    /** The command for a verb in capitals, or for its alias. */
    Optional<Command> find(String verb) {
        return Optional.ofNullable(byVerb.get(verb));
    }

    /** All commands in the order of the table. */
    List<Command> commands() {
        return commands;
    }
}
