package io.ftpcluster.node.config;

import io.ftpcluster.contract.node.NodeSetting;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Whatever stands in the environment, the node has settings or says which one is wrong. */
public final class NodeConfigFuzz {
    private static final NodeSetting[] SETTINGS = NodeSetting.values();

    private NodeConfigFuzz() {}

    /** For Jazzer; on each line the first character chooses the setting, the rest is its value. */
    public static void fuzzerTestOneInput(byte[] input) {
        Map<String, String> environment = new HashMap<>();
        environment.put(NodeSetting.USERS_FILE.variable(), "users.json");
        environment.put(NodeSetting.NODE_NAME.variable(), "node-0");
        for (String line : new String(input, StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isEmpty()) {
                environment.put(SETTINGS[line.charAt(0) % SETTINGS.length].variable(), line.substring(1));
            }
        }
        try {
            check(NodeConfig.from(environment));
            var _ = LogFormat.from(environment);
            var _ = LogLevel.from(environment);
        } catch (ConfigException wrong) {
            if (!String.valueOf(wrong.getMessage()).startsWith("Setting ")) {
                throw new AssertionError("No setting is named", wrong);
            }
        }
    }

    private static void check(NodeConfig config) {
        LimitsConfig limits = config.session().limits();
        if (limits.maxSessions().orElse(1) < 1
                || limits.bandwidth().sessionUpload().orElse(1) < 1) {
            throw new AssertionError("A limit that is none");
        }
        if (config.session().idleTimeout().isNegative()
                || config.session().idleTimeout().isZero()) {
            throw new AssertionError("A time that is none");
        }
    }
}
