package io.ftpcluster.operator.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The shell script that runs Redis in its pod, and makes it read its users again when their file has changed. */
public final class RedisSupervisor {
    /** Name of the script's file. */
    public static final String FILE = "supervisor.sh";

    private static final String SCRIPT = read();

    private RedisSupervisor() {}

    /** The text of the script. */
    public static String script() {
        return SCRIPT;
    }

    private static String read() {
        try (InputStream text = RedisSupervisor.class.getResourceAsStream(FILE)) {
            if (text == null) {
                throw new IllegalStateException(FILE + " is not in the jar");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE + " cannot be read from the jar", broken);
        }
    }
}
