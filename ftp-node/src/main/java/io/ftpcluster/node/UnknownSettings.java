package io.ftpcluster.node;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.config.ConfigException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds names that look like settings and are none: a misspelt one would be ignored without a word. */
final class UnknownSettings {
    private static final String PREFIX = "Ftp";

    private UnknownSettings() {}

    /** One sentence for each variable that looks like a setting and is none, in the order of their names. */
    static List<String> in(Map<String, String> environment) {
        return environment.keySet().stream()
                .filter(UnknownSettings::looksLikeOne)
                .filter(name -> !isOne(name))
                .sorted()
                .map(UnknownSettings::sentence)
                .toList();
    }

    /**
     * Makes sure that there is a setting of this name.
     *
     * @throws ConfigException when there is none
     */
    static void require(String name) {
        if (!isOne(name)) {
            throw new ConfigException(sentence(name));
        }
    }

    private static boolean looksLikeOne(String name) {
        return name.startsWith(PREFIX) || similar(name).isPresent();
    }

    private static boolean isOne(String name) {
        return Arrays.stream(NodeSetting.values())
                .anyMatch(setting -> setting.variable().equals(name));
    }

    private static String sentence(String name) {
        return "There is no setting " + name
                + similar(name).map(known -> ", only " + known).orElse("") + ".";
    }

    // The names without our prefix are common words: another program may well mean PORT.
    private static Optional<String> similar(String name) {
        return Arrays.stream(NodeSetting.values())
                .map(NodeSetting::variable)
                .filter(known -> known.startsWith(PREFIX) && known.equalsIgnoreCase(name))
                .findFirst();
    }
}
