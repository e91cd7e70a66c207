package io.ftpcluster.node.command;

import io.ftpcluster.node.transfer.HashAlgorithm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All verbs this server knows, on one page. Immutable. */
public final class CommandTable {
    private static final String STREAMLINED = "draft-peterson-streamlined-ftp-command-extensions-10";

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
                new CsidCommand(),
                new HostCommand(),
                new LangCommand(),
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
                new MffCommand(),
                new HashCommand(),
                ChecksumCommand.of("XCRC", HashAlgorithm.CRC32),
                ChecksumCommand.of("XMD5", HashAlgorithm.MD5),
                ChecksumCommand.of("XSHA1", HashAlgorithm.SHA_1, "XSHA"),
                ChecksumCommand.of("XSHA256", HashAlgorithm.SHA_256),
                ChecksumCommand.of("XSHA512", HashAlgorithm.SHA_512),
                new Md5Command(),
                new RangCommand(),
                new AlloCommand(),
                new AvblCommand(),
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
                FixedReplyCommand.refused("MFCT", "draft-somers-ftp-mfxx-04 §4", "Creation times cannot be set here."),
                FixedReplyCommand.refused("MMD5", "draft-twine-ftpmd5-00 §4", "Use MD5 for one file after the other."),
                FixedReplyCommand.refused("COMB", STREAMLINED, "Use APPE."),
                FixedReplyCommand.refused("DSIZ", STREAMLINED, "Use MLSD and add the sizes."),
                FixedReplyCommand.refused("RMDA", STREAMLINED, "Use DELE and RMD."),
                FixedReplyCommand.refused("THMB", STREAMLINED, "No thumbnails are made.")));
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
