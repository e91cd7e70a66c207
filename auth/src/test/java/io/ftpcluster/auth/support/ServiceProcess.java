package io.ftpcluster.auth.support;

import io.ftpcluster.auth.AuthMain;
import io.ftpcluster.contract.auth.AuthSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The service in a process of its own, with options of Java as a pod has them. */
public final class ServiceProcess implements AutoCloseable {
    private static final long SECONDS_TO_STOP = 60;
    private static final Pattern LISTENING = Pattern.compile("Listening on port (\\d+)");

    private final Process process;
    private final Path log;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts one that asks its callers for no token. */
    public static ServiceProcess start(Path folder, Map<AuthSetting, String> settings, String... options)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), AuthMain.class.getName()));
        Path log = folder.resolve("auth.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put(AuthSetting.PORT.variable(), "0");
        builder.environment().put(AuthSetting.TOKEN_REQUIRED.variable(), "false");
        settings.forEach((setting, value) -> builder.environment().put(setting.variable(), value));
        ServiceProcess started = new ServiceProcess(builder.start(), log);
        Awaitility.await().until(() -> started.listening().find() || !started.process.isAlive());
        return started;
    }

    /** The port that it listens on. */
    public int port() throws IOException {
        Matcher listening = listening();
        if (!listening.find()) {
            throw new IOException("The service has not started: " + Files.readString(log));
        }
        return Integer.parseInt(listening.group(1));
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Tells it to end, and waits until it says that it has heard. */
    public void tellToEnd() {
        process.destroy();
        Awaitility.await().until(() -> Files.readString(log).contains("Told to end"));
    }

    private Matcher listening() throws IOException {
        return LISTENING.matcher(Files.readString(log));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(SECONDS_TO_STOP, TimeUnit.SECONDS).join();
    }
}
