package io.ftpcluster.auth;

import java.util.Map;

/** The settings of the service, each an environment variable. The operator writes them, {@link AuthConfig} reads them. */
public enum AuthSetting {
    PORT("AUTH_PORT", "5160", "TCP port of the service, its health and its metrics."),
    USERS_FILE(
            "AUTH_USERS_FILE",
            "/etc/ftpcluster/users/users.json",
            "JSON file with the users and their password hashes, or a directory whose files users*.json count together;"
                    + " read again when one changes."),
    TOKEN_FILE("AUTH_TOKEN_FILE", "", "File with the token that callers must send; read again when it changes."),
    TOKEN_REQUIRED(
            "AUTH_TOKEN_REQUIRED",
            "true",
            "false allows to run without AUTH_TOKEN_FILE: then whoever reaches the port may try passwords."),
    PARALLEL_CHECKS(
            "AUTH_PARALLEL_CHECKS", "0", "How many passwords are checked at the same time; 0: one for each core."),
    MAX_WAITING(
            "AUTH_MAX_WAITING", "64", "How many more requests may wait for their check; one beyond is answered 503."),
    MAX_WAIT("AUTH_MAX_WAIT", "5s", "How long a request may wait for its check before it is answered 503."),
    REDIS(
            "RedisConnectionString",
            "",
            "redis://user@host:port, rediss:// for TLS, or host:port; empty: failures are not counted, nobody is banned,"
                    + " and the admin API knows no sessions."),
    REDIS_PASSWORD_FILE(
            "AUTH_REDIS_PASSWORD_FILE",
            "",
            "File with the password for Redis, in place of the one in RedisConnectionString; read again for every"
                    + " connection."),
    REDIS_CA_FILE(
            "AUTH_REDIS_CA_FILE",
            "",
            "PEM file with the authorities whose certificates Redis may show; empty: those Java trusts."),
    CLUSTER(
            "AUTH_CLUSTER",
            "standalone",
            "Name of the cluster, namespace/name, as the nodes have it: separates clusters that share a Redis."),
    BAN_AFTER_FAILURES(
            "AUTH_BAN_AFTER_FAILURES",
            "10",
            "An address with so many failed logins within AUTH_BAN_WINDOW is banned; 0: never."),
    BAN_USER_AFTER_FAILURES(
            "AUTH_BAN_USER_AFTER_FAILURES",
            "100",
            "A user with so many failed logins within AUTH_BAN_WINDOW is banned; 0: never. Whoever knows a user's name"
                    + " can lock the user out this way, so it is many more than for an address."),
    BAN_WINDOW("AUTH_BAN_WINDOW", "10m", "How long a failed login counts."),
    BAN_TIME(
            "AUTH_BAN_TIME",
            "15m",
            "How long the first ban lasts; each further one of the same address or user lasts twice as long as the one"
                    + " before."),
    BAN_LONGEST_TIME(
            "AUTH_BAN_LONGEST_TIME", "24h", "The longest a ban lasts, and how long earlier bans are remembered."),
    BAN_ALLOW(
            "AUTH_BAN_ALLOW",
            "",
            "Addresses and CIDR blocks, with commas between them, that are never banned or delayed."),
    FAILURE_DELAY(
            "AUTH_FAILURE_DELAY",
            "100ms",
            "How long the answer to the second failed login of an address is held back; it doubles with each further one,"
                    + " up to 2 seconds."),
    ADMIN_TOKEN_FILE(
            "AUTH_ADMIN_TOKEN_FILE",
            "",
            "File with the token of administrators, another one than AUTH_TOKEN_FILE; read again when it changes. Empty:"
                    + " there is no admin API.");

    private final String variable;
    private final String defaultValue;
    private final String description;

    AuthSetting(String variable, String defaultValue, String description) {
        this.variable = variable;
        this.defaultValue = defaultValue;
        this.description = description;
    }

    /** Name of the environment variable. */
    public String variable() {
        return variable;
    }

    /** The value that counts when the variable is absent or blank, as text. */
    public String defaultValue() {
        return defaultValue;
    }

    /** One sentence for {@code --help}. */
    public String description() {
        return description;
    }

    /** The setting's text in the environment, or its default. */
    String in(Map<String, String> environment) {
        String value = environment.getOrDefault(variable, "").strip();
        return value.isEmpty() ? defaultValue : value;
    }
}
