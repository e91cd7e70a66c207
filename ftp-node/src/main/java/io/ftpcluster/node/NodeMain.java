package io.ftpcluster.node;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.config.ConfigException;
import io.ftpcluster.node.config.LogFormat;
import io.ftpcluster.node.config.NodeConfig;
import io.ftpcluster.node.server.FtpNode;
import java.security.Security;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The FTP server as a program. It logs only after the log format is known, so it has no logger of its own. */
@Command(
        name = "ftp-node",
        description = "Serves a directory over FTP, alone or as a node of a cluster.",
        mixinStandardHelpOptions = true,
        versionProvider = NodeVersion.class)
public final class NodeMain implements Callable<Integer> {
    @Option(
            names = "--set",
            paramLabel = "NAME=value",
            description = "Gives a setting, in place of the environment variable of that name. May be repeated.")
    private final Map<String, String> given = new HashMap<>();

    private final CountDownLatch forever = new CountDownLatch(1);

    private NodeMain() {}

    /** Runs until SIGTERM or SIGINT. */
    public static void main(String[] arguments) {
        CommandLine program = new CommandLine(new NodeMain());
        program.getCommandSpec().usageMessage().footer(SettingsHelp.lines());
        program.setExecutionExceptionHandler((failure, commandLine, parsed) -> {
            commandLine.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
        System.exit(program.execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            run();
            return CommandLine.ExitCode.OK;
        } catch (ConfigException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println("ftp-node --help lists all settings.");
            return CommandLine.ExitCode.USAGE;
        }
    }

    private void run() throws InterruptedException {
        Map<String, String> settings = new HashMap<>(System.getenv());
        given.forEach(NodeMain::requireKnown);
        settings.putAll(given);
        System.setProperty("logback.configurationFile", LogFormat.from(settings).resource());
        // Peers behind a name move with their pods; an answer of DNS is good for a second only.
        Security.setProperty("networkaddress.cache.ttl", "1");
        Security.setProperty("networkaddress.cache.negative.ttl", "1");
        FtpNode node = new FtpNode(NodeConfig.from(settings));
        Thread shutdown = new Thread(() -> end(node), "shutdown");
        Runtime.getRuntime().addShutdownHook(shutdown);
        if (hasStarted(node, shutdown)) {
            forever.await();
        }
    }

    private static boolean hasStarted(FtpNode node, Thread shutdown) {
        try {
            return node.start();
        } catch (RuntimeException failure) {
            Runtime.getRuntime().removeShutdownHook(shutdown);
            throw failure;
        }
    }

    private static void requireKnown(String name, String value) {
        for (NodeSetting setting : NodeSetting.values()) {
            if (setting.variable().equals(name)) {
                return;
            }
        }
        throw new CommandLine.ParameterException(
                new CommandLine(new NodeMain()),
                "There is no setting " + name + ". ftp-node --help lists all settings.");
    }

    // The virtual machine would end with 143 after SIGTERM; an orderly end is a success.
    private static void end(FtpNode node) {
        node.drain().join();
        node.close();
        Runtime.getRuntime().halt(0);
    }
}
