package io.ftpcluster.node;

import io.ftpcluster.contract.node.NodeSetting;
import java.util.ArrayList;
import java.util.List;

/** The settings as {@code --help} shows them. */
final class SettingsHelp {
    private static final String EXAMPLE = """

            Example: the directory /srv/files for the user demo, on port 2121.

              java -jar ftp-node.jar hash-password
                  asks for the password and prints its hash, for users.json:
              {"users": [{"username": "demo", "passwordHash": "$argon2id$...", "home": "/"}]}
                  and then
              java -jar ftp-node.jar --port 2121 --root /srv/files --users users.json
            """;

    private SettingsHelp() {}

    static String[] lines() {
        List<String> lines = new ArrayList<>();
        lines.addAll(EXAMPLE.lines().map(SettingsHelp::escape).toList());
        lines.add("");
        lines.add("Settings, each an environment variable, or an option --set NAME=value:");
        for (NodeSetting setting : NodeSetting.values()) {
            String standard = setting.defaultValue().isEmpty() ? "" : " [" + escape(setting.defaultValue()) + "]";
            lines.add("  " + setting.variable() + standard);
            lines.add("      " + escape(setting.description()));
        }
        return lines.toArray(String[]::new);
    }

    // Picocli reads percent signs as formats.
    private static String escape(String text) {
        return text.replace("%", "%%");
    }
}
