package io.ftpcluster.node.config;

import io.ftpcluster.contract.node.NodeSetting;
import java.util.Arrays;
import java.util.Map;

/** The least severe lines that are logged. */
public enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE;

    /**
     * The level that was asked for.
     *
     * @throws ConfigException when there is no such level
     */
    public static LogLevel from(Map<String, String> environment) {
        Settings settings = new Settings(environment);
        String text = settings.text(NodeSetting.LOG_LEVEL);
        return Arrays.stream(values())
                .filter(level -> level.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() ->
                        ConfigException.of(NodeSetting.LOG_LEVEL, text, "write ERROR, WARN, INFO, DEBUG or TRACE"));
    }
}
