package io.ftpcluster.node.config;

import io.ftpcluster.contract.node.NodeSetting;
import java.util.Map;

/** How log lines look. Read on its own, before anything else can log. */
public enum LogFormat {
    /** For people. */
    TEXT("logback-text.xml"),
    /** One JSON object per line. */
    JSON("logback-json.xml");

    private final String resource;

    LogFormat(String resource) {
        this.resource = resource;
    }

    /** Class path resource with the logging configuration. */
    public String resource() {
        return resource;
    }

    /**
     * The format that was asked for.
     *
     * @throws ConfigException when it is neither text nor json
     */
    public static LogFormat from(Map<String, String> environment) {
        Settings settings = new Settings(environment);
        String text = settings.text(NodeSetting.LOG_FORMAT);
        if (!text.equals("text") && !text.equals("json")) {
            settings.wrong(NodeSetting.LOG_FORMAT, "write text or json");
        }
        settings.throwIfWrong();
        return text.equals("json") ? JSON : TEXT;
    }
}
