package io.ftpcluster.contract.node;

/**
 * The settings of an FTP node, each an environment variable. The operator writes them, the node reads and validates
 * them, and the settings page of the documentation is generated from them. Mixed-case names are the historic ones.
 */
public enum NodeSetting {
    PORT("port", "2121", "TCP port of the control listener."),
    DATA_PORT(
            "FtpDataPort",
            "2120",
            "TCP port of the data listener when FtpBehindProxy is true: the balancer brings all passive ports here."),
    HEALTH_PORT("FtpHealthPort", "8080", "TCP port of health and metrics over HTTP."),
    NODE_NAME("FtpNodeName", "", "Name of this node in logs and session records; empty: the host name."),
    CLUSTER("FtpCluster", "standalone", "Name of the cluster, namespace/name: separates clusters that share a Redis."),
    ROOT("FtpRoot", "/srv/ftp", "Directory that holds every user's home."),
    EXTERNAL_IP(
            "FtpExternalIP",
            "",
            "IPv4 address in the reply to PASV, or a host name that is resolved for it; empty: the address the client dialled."),
    EXTERNAL_IP_FILE(
            "FtpExternalIPFile",
            "",
            "File whose content, when it is not empty, counts in place of FtpExternalIP; read again when it changes."),
    BEHIND_PROXY(
            "FtpBehindProxy",
            "false",
            "true: every connection starts with a PROXY protocol header, and passive ports are labels on FtpDataPort."),
    TRUSTED_PROXIES(
            "FtpTrustedProxies",
            "",
            "Who may send a PROXY header: addresses, CIDR blocks or DNS names, separated by commas."),
    PASV_MIN_PORT("FtpPasvMinPort", "50000", "First passive port of the cluster."),
    PASV_MAX_PORT("FtpPasvMaxPort", "50007", "Last passive port of the cluster."),
    PASV_PORTS_PER_NODE(
            "FtpPasvPortsPerNode",
            "0",
            "How many passive ports each node owns, by FtpNodeOrdinal; 0: this node owns the whole range."),
    NODE_ORDINAL("FtpNodeOrdinal", "0", "Number of this node in its cluster, from 0."),
    REDIS("RedisConnectionString", "", "redis://user:password@host:port, or host:port; empty: no session records."),
    AUTH_SERVICE("authservice", "", "URL of the authentication service; empty: FtpUsersFile is used."),
    AUTH_TOKEN_FILE("FtpAuthTokenFile", "", "File with the token that the authentication service asks for."),
    USERS_FILE("FtpUsersFile", "", "JSON file with the users, where there is no authentication service."),
    WELCOME("FtpWelcome", "Welcome to FtpCluster", "Text of the 220 greeting."),
    IDLE_TIMEOUT("FtpIdleTimeout", "5m", "A session without commands and transfers is closed after this time."),
    DRAIN_TIMEOUT("FtpDrainTimeout", "10m", "How long running transfers may go on after SIGTERM."),
    LOG_FORMAT("FtpLogFormat", "text", "text or json.");

    private final String variable;
    private final String defaultValue;
    private final String description;

    NodeSetting(String variable, String defaultValue, String description) {
        this.variable = variable;
        this.defaultValue = defaultValue;
        this.description = description;
    }

    /** Name of the environment variable. */
    public String variable() {
        return variable;
    }

    /** The value that counts when the variable is not set, as text. */
    public String defaultValue() {
        return defaultValue;
    }

    /** One or two sentences for {@code --help} and the settings page. */
    public String description() {
        return description;
    }
}
