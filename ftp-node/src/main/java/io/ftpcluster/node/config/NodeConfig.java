package io.ftpcluster.node.config;

import java.nio.file.Path;
import java.util.Map;

/**
 * Everything the node was told, valid.
 *
 * @param identity who this node is
 * @param listeners the TCP ports it listens on
 * @param passive the passive ports it tells to clients
 * @param proxy whether a balancer stands in front
 * @param root directory that holds every user's home
 * @param uploads how uploads reach their names
 * @param auth where users come from
 * @param cluster what the nodes of the cluster do together
 * @param session limits of one session
 */
public record NodeConfig(
        NodeIdentity identity,
        ListenerConfig listeners,
        PassiveConfig passive,
        ProxyConfig proxy,
        Path root,
        UploadConfig uploads,
        AuthConfig auth,
        ClusterConfig cluster,
        SessionConfig session) {

    /**
     * Reads and checks all settings.
     *
     * @param environment variables by name, such as {@link System#getenv()}
     * @throws ConfigException with one message per wrong value
     */
    public static NodeConfig from(Map<String, String> environment) {
        Settings settings = new Settings(environment);
        NodeConfig config = new NodeConfigReader(settings).read();
        settings.throwIfWrong();
        return config;
    }
}
