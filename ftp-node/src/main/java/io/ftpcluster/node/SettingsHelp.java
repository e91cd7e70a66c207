package io.ftpcluster.node;

import io.ftpcluster.contract.node.NodeSetting;
import java.util.ArrayList;
import java.util.List;

/** The settings as {@code --help} shows them. */
final class SettingsHelp {
    private SettingsHelp() {}

    static String[] lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Settings, each an environment variable:");
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
