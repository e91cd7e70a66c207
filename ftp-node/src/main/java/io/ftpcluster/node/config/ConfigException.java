package io.ftpcluster.node.config;

import java.util.List;

/** The node was told something it cannot use. The message has one line per wrong value and says what to change. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
