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
    REDIS(
            "RedisConnectionString",
            "",
            "redis://user:password@host:port, rediss:// for TLS, redis-sentinel:// for Sentinel, redis-cluster:// or"
                    + " rediss-cluster:// for Redis Cluster, or host:port; empty: this node shares nothing with others."),
    REDIS_PASSWORD_FILE(
            "FtpRedisPasswordFile",
            "",
            "File with the password for Redis, in place of the one in RedisConnectionString; read again for every"
                    + " connection."),
    REDIS_CA_FILE(
            "FtpRedisCaFile",
            "",
            "PEM file with the authorities whose certificates Redis may show; empty: those Java trusts."),
    REDIS_UNAVAILABLE(
            "FtpRedisUnavailable",
            "Allow",
            "What a login gets while Redis does not answer: Allow (this node's own sessions are counted) or Deny (421)."),
    CLUSTER_MAX_SESSIONS(
            "FtpClusterMaxSessions", "0", "Most users' sessions on all nodes together at one time; 0: no limit."),
    CLUSTER_MAX_SESSIONS_PER_ADDRESS(
            "FtpClusterMaxSessionsPerAddress",
            "0",
            "Most users' sessions of one client address on all nodes together at one time; an IPv6 address counts with"
                    + " its network of 64 bits; 0: no limit."),
    AUTH_SERVICE("authservice", "", "URL of the authentication service; empty: FtpUsersFile is used."),
    AUTH_TOKEN_FILE("FtpAuthTokenFile", "", "File with the token that the authentication service asks for."),
    USERS_FILE("FtpUsersFile", "", "JSON file with the users, where there is no authentication service."),
    WELCOME("FtpWelcome", "Welcome to FtpCluster", "Text of the 220 greeting."),
    TLS(
            "FtpTls",
            "Off",
            "TLS on control connections: Off, Optional (AUTH TLS is offered), or Required (a login without TLS is"
                    + " refused)."),
    TLS_DATA(
            "FtpTlsData",
            "Optional",
            "TLS on data connections of sessions with TLS: Off (PROT P is refused), Optional, or Required (a transfer"
                    + " without PROT P is refused)."),
    TLS_CERT_FILE(
            "FtpTlsCertFile",
            "",
            "PEM file with the certificate and its chain, needed when TLS is on; read again when it changes."),
    TLS_KEY_FILE(
            "FtpTlsKeyFile",
            "",
            "PEM file with the private key of FtpTlsCertFile, without a password; read again when it changes."),
    TLS_SESSION_REUSE(
            "FtpTlsSessionReuse",
            "Prefer",
            "Whether a data connection must resume the TLS session of its control connection: Off, Prefer, or Require"
                    + " (one that does not is refused)."),
    TLS_CLIENT_AUTH(
            "FtpTlsClientAuth",
            "Off",
            "Whether clients show a certificate: Off, Optional (one that is shown must be good), or Required."),
    TLS_CLIENT_CA_FILE(
            "FtpTlsClientCaFile",
            "",
            "PEM file with the authorities whose client certificates are good, needed when FtpTlsClientAuth is not Off;"
                    + " read again when it changes."),
    TLS_MIN_VERSION("FtpTlsMinVersion", "1.2", "Oldest version of TLS that is spoken: 1.2 or 1.3."),
    TLS_SERVER_NAMES(
            "FtpTlsServerNames",
            "",
            "Host names that a client may ask for in the TLS handshake, separated by commas; a client that asks for"
                    + " none is let in. Empty: any name."),
    TLS_IMPLICIT_PORT(
            "FtpTlsImplicitPort",
            "0",
            "TCP port on which control connections begin with the TLS handshake, usually 990; 0: there is none."),
    ACTIVE_MODE(
            "FtpActiveMode",
            "false",
            "true: PORT and EPRT are allowed, to the client's own address and ports from 1024 on. Behind a balancer it"
                    + " needs a direct way from the node to the clients."),
    UPLOAD_MODE(
            "FtpUploadMode",
            "AtomicWithResume",
            "Standard: an upload grows under its name. Atomic: it appears when it is complete, and is removed when it"
                    + " fails. AtomicWithResume: as Atomic, but what has arrived of a failed one can be resumed."),
    UPLOAD_FSYNC(
            "FtpUploadFsync",
            "true",
            "true: an upload is confirmed when the storage says that its bytes are durable; false: when they are"
                    + " written."),
    UPLOAD_RATE(
            "FtpUploadRate",
            "0",
            "Most bytes per second that one session uploads; k, M and G are thousands, millions and billions; 0:"
                    + " unlimited."),
    DOWNLOAD_RATE(
            "FtpDownloadRate",
            "0",
            "Most bytes per second that one session downloads; k, M and G are thousands, millions and billions; 0:"
                    + " unlimited."),
    USER_UPLOAD_RATE(
            "FtpUserUploadRate",
            "0",
            "Most bytes per second that all sessions of one user on this node upload together; 0: unlimited."),
    USER_DOWNLOAD_RATE(
            "FtpUserDownloadRate",
            "0",
            "Most bytes per second that all sessions of one user on this node download together; 0: unlimited."),
    LOGIN_TIMEOUT("FtpLoginTimeout", "60s", "A connection that has not logged in by this time is closed."),
    IDLE_TIMEOUT("FtpIdleTimeout", "5m", "A session without commands and transfers is closed after this time."),
    STALL_TIMEOUT("FtpStallTimeout", "60s", "A transfer that moves no byte for this time has failed."),
    TRANSFER_TIMEOUT("FtpTransferTimeout", "0s", "A transfer that takes longer than this has failed; 0s: no limit."),
    DATA_TIMEOUT(
            "FtpDataTimeout",
            "30s",
            "How long a transfer waits for the client to open the data connection, before 425 is answered."),
    MAX_LINE_LENGTH(
            "FtpMaxLineLength",
            "4096",
            "Longest command line in bytes, without its end; a longer one is answered with 500 and skipped."),
    MAX_COMMANDS_BEFORE_LOGIN(
            "FtpMaxCommandsBeforeLogin",
            "20",
            "A connection that has sent this many commands without logging in is closed; 0: no limit."),
    MAX_SESSIONS("FtpMaxSessions", "0", "Most sessions on this node at one time; 0: no limit."),
    MAX_SESSIONS_PER_ADDRESS(
            "FtpMaxSessionsPerAddress",
            "0",
            "Most sessions of one client address on this node at one time; 0: no limit."),
    MAX_PENDING_LOGINS_PER_ADDRESS(
            "FtpMaxPendingLoginsPerAddress",
            "1000",
            "Most sessions of one client address on this node that have not logged in; 0: no limit."),
    MAX_TRANSFERS(
            "FtpMaxTransfers",
            "0",
            "Most transfers and listings that run on this node at one time, others get 450; 0: as many as its memory bears."),
    FAILED_LOGIN_DELAY("FtpFailedLoginDelay", "1s", "How long a client waits for the answer to a wrong password."),
    DRAIN_TIMEOUT("FtpDrainTimeout", "10m", "How long running transfers may go on after SIGTERM."),
    LOG_FORMAT("FtpLogFormat", "text", "text or json."),
    LOG_LEVEL("FtpLogLevel", "INFO", "Least severe lines that are logged: ERROR, WARN, INFO, DEBUG or TRACE.");

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
