package io.ftpcluster.auth;

import io.ftpcluster.contract.auth.AuthSetting;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts the service with the settings of the environment; {@code --help} lists them. */
public final class AuthMain {
    private static final int WRONG_USE = 2;

    private AuthMain() {}

    /** Runs until the process is told to end. Exit status 2: a setting or an argument cannot be used. */
    public static void main(String[] arguments) throws InterruptedException {
        if (List.of(arguments).equals(List.of("--help"))) {
            printHelp(System.out);
            return;
        }
        if (arguments.length > 0) {
            fail("Unknown argument: settings are environment variables, see --help");
        }
        try {
            run(AuthConfig.from(System.getenv()));
        } catch (InvalidSettingException e) {
            fail(String.valueOf(e.getMessage()));
        }
    }

    static void printHelp(PrintStream out) {
        out.println("The authentication service of FtpCluster. Settings, as environment variables:\n");
        Arrays.stream(AuthSetting.values())
                .forEach(setting -> out.printf(
                        "  %-22s %s%n  %-22s default: %s%n",
                        setting.variable(),
                        setting.description(),
                        "",
                        setting.defaultValue().isEmpty() ? "none" : setting.defaultValue()));
    }

    private static void run(AuthConfig config) throws InterruptedException {
        AuthServer server = AuthServer.start(config);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.closeAfter(config.linger());
            stopped.countDown();
        }));
        stopped.await();
    }

    private static void fail(String reason) {
        System.err.println("auth: " + reason);
        System.exit(WRONG_USE);
    }
}
