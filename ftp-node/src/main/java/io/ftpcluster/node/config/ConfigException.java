package io.ftpcluster.node.config;

import io.ftpcluster.contract.node.NodeSetting;
import java.util.List;

/** The node was told something it cannot use. The message has one line per wrong value and says what to change. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }

    /** With one line that says all. */
    public ConfigException(String problem) {
        super(problem);
    }

    /**
     * A setting whose value is well-formed, and of no use here.
     *
     * @param advice what is wrong and what to do, without a full stop
     */
    public static ConfigException of(NodeSetting setting, Object value, String advice) {
        return new ConfigException("Setting " + setting.variable() + "=" + value + " is wrong: " + advice + ".");
    }
}
