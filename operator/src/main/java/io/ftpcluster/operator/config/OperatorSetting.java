package io.ftpcluster.operator.config;

/** The settings of the operator, each an environment variable. The Helm chart writes them. */
public enum OperatorSetting {
    NODE_IMAGE("NODE_IMAGE", "ftpcluster/ftp-node:dev", "Image of the FTP servers where a spec names none."),
    AUTH_IMAGE("AUTH_IMAGE", "ftpcluster/auth:dev", "Image of the authentication service where a spec names none."),
    NGINX_IMAGE("NGINX_IMAGE", "nginx:1.30", "Image of nginx, 1.27.3 or later, where a spec names none."),
    REDIS_IMAGE("REDIS_IMAGE", "redis:8", "Image of Redis where a spec names none."),
    IMAGE_PULL_POLICY("IMAGE_PULL_POLICY", "IfNotPresent", "Always, IfNotPresent or Never, for all of these images."),
    WATCH_NAMESPACES("WATCH_NAMESPACES", "", "Namespaces to serve, separated by commas; empty: all."),
    CLUSTER_DOMAIN("CLUSTER_DOMAIN", "cluster.local", "DNS domain of the Kubernetes cluster."),
    LEADER_ELECTION(
            "LEADER_ELECTION",
            "true",
            "true: of several operator pods one works at a time, which a Lease in POD_NAMESPACE decides."),
    POD_NAMESPACE(
            "POD_NAMESPACE",
            "default",
            "Namespace of the operator's own pod, by the downward API; network policies let the operator in from there."),
    POD_NAME("POD_NAME", "", "Name of the operator's own pod, by the downward API; empty: the host name."),
    HTTP_PORT("HTTP_PORT", "8080", "TCP port of /livez, /readyz and /metrics.");

    private final String variable;
    private final String defaultValue;
    private final String description;

    OperatorSetting(String variable, String defaultValue, String description) {
        this.variable = variable;
        this.defaultValue = defaultValue;
        this.description = description;
    }

    /** Name of the environment variable. */
    public String variable() {
        return variable;
    }

    /** The value that counts when the variable is not set. */
    public String defaultValue() {
        return defaultValue;
    }

    /** One sentence for {@code --help}. */
    public String description() {
        return description;
    }
}
