package io.ftpcluster.auth;

import java.util.Map;

/** The settings of the service, each an environment variable. The operator writes them, {@link AuthConfig} reads them. */
public enum AuthSetting {
    PORT("AUTH_PORT", "5160", "TCP port of the service, its health and its metrics."),
    USERS_FILE(
            "AUTH_USERS_FILE",
            "/etc/ftpcluster/users/users.json",
            "JSON file with the users and their password hashes; read again when it changes."),
    TOKEN_FILE("AUTH_TOKEN_FILE", "", "File with the token that callers must send; read again when it changes."),
    TOKEN_REQUIRED(
            "AUTH_TOKEN_REQUIRED",
            "true",
            "false allows to run without AUTH_TOKEN_FILE: then whoever reaches the port may try passwords."),
    PARALLEL_CHECKS(
            "AUTH_PARALLEL_CHECKS", "0", "How many passwords are checked at the same time; 0: one for each core."),
    MAX_WAITING(
            "AUTH_MAX_WAITING", "64", "How many more requests may wait for their check; one beyond is answered 503."),
    MAX_WAIT("AUTH_MAX_WAIT", "5s", "How long a request may wait for its check before it is answered 503.");

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
