package io.ftpcluster.node;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.config.ConfigException;
import io.ftpcluster.node.config.LogFormat;
import io.ftpcluster.node.config.LogLevel;
import io.ftpcluster.node.config.NodeConfig;
import io.ftpcluster.node.server.FtpNode;
import java.security.Security;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The FTP server as a program. It logs only after the log format is known, so it keeps no logger. */
@Command(
        name = "ftp-node",
        description = "Serves a directory over FTP, alone or as a node of a cluster.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = HashPasswordCommand.class,
        versionProvider = NodeVersion.class)
public final class NodeMain implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "NUMBER", description = "TCP port to listen on, 2121 if not given.")
    private @Nullable String port;

    @Option(names = "--root", paramLabel = "FOLDER", description = "Directory that holds every user's home.")
    private @Nullable String root;

    @Option(names = "--users", paramLabel = "FILE", description = "JSON file with the users.")
    private @Nullable String users;

    @Option(
            names = "--set",
            paramLabel = "NAME=value",
            description = "Gives a setting, in place of the environment variable of that name. May be repeated.")
    private final Map<String, String> given = new HashMap<>();

    private static final String SEE_HELP = "--help lists all options and settings.";

    private final CountDownLatch forever = new CountDownLatch(1);

    private NodeMain() {}

    /** Runs until SIGTERM or SIGINT. */
    public static void main(String[] arguments) {
        System.exit(program().execute(arguments));
    }

    /** The command line with its help. */
    static CommandLine program() {
        CommandLine program = new CommandLine(new NodeMain());
        program.getCommandSpec().usageMessage().footer(SettingsHelp.lines());
        program.setParameterExceptionHandler((wrong, arguments) -> {
            wrong.getCommandLine().getErr().println(wrong.getMessage());
            wrong.getCommandLine().getErr().println(SEE_HELP);
            return CommandLine.ExitCode.USAGE;
        });
        program.setExecutionExceptionHandler((failure, commandLine, parsed) -> {
            commandLine.getErr().println(failure.getMessage());
            boolean wrong = failure instanceof ConfigException;
            if (wrong) {
                commandLine.getErr().println(SEE_HELP);
            }
            return wrong ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
        });
        return program;
    }

    @Override
    public Integer call() throws InterruptedException {
        run(settings());
        return CommandLine.ExitCode.OK;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(System.getenv());
        given.keySet().forEach(UnknownSettings::require);
        settings.putAll(given);
        put(settings, NodeSetting.PORT, port);
        put(settings, NodeSetting.ROOT, root);
        put(settings, NodeSetting.USERS_FILE, users);
        return settings;
    }

    private static void put(Map<String, String> settings, NodeSetting setting, @Nullable String value) {
        if (value != null) {
            settings.put(setting.variable(), value);
        }
    }

    private void run(Map<String, String> settings) throws InterruptedException {
        NodeConfig config = NodeConfig.from(settings);
        System.setProperty("logback.configurationFile", LogFormat.from(settings).resource());
        System.setProperty(
                NodeSetting.LOG_LEVEL.variable(), LogLevel.from(settings).name());
        UnknownSettings.in(settings).forEach(LoggerFactory.getLogger(NodeMain.class)::warn);
        // Peers behind a name move with their pods; an answer of DNS is good for a second only.
        Security.setProperty("networkaddress.cache.ttl", "1");
        Security.setProperty("networkaddress.cache.negative.ttl", "1");
        FtpNode node = new FtpNode(config);
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

    // The virtual machine would end with 143 after SIGTERM; an orderly end is a success.
    private static void end(FtpNode node) {
        node.drain().join();
        node.close();
        Runtime.getRuntime().halt(0);
    }
}
