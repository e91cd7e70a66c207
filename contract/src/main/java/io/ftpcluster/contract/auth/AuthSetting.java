package io.ftpcluster.contract.auth;

/**
 * The settings of the authentication service, each an environment variable. The operator writes them, the service reads
 * and validates them, and the page of its settings is generated from them.
 */
public enum AuthSetting {
    PORT("AUTH_PORT", "5160", "TCP port of the service, its health and its metrics."),
    BACKENDS(
            "AUTH_BACKENDS",
            "users",
            "Who knows the users, in the order in which they are asked, with commas between them: users (AUTH_USERS_FILE),"
                    + " ldap (the settings AUTH_LDAP_…), webhook (AUTH_WEBHOOK_…)."),
    USERS_FILE(
            "AUTH_USERS_FILE",
            "/etc/ftpcluster/users/users.json",
            "JSON file with the users and their password hashes, or a directory whose files users*.json count together;"
                    + " read again when one changes."),
    DEFAULTS_FILE(
            "AUTH_DEFAULTS_FILE",
            "",
            "JSON file with the limits and access of users of ldap and webhook, in the form of a users file, where those say"
                    + " nothing; read again when it changes. Until it is there none of them can log in. Empty: nothing"
                    + " holds but what they say."),
    TOKEN_FILE("AUTH_TOKEN_FILE", "", "File with the token that callers must send; read again when it changes."),
    TOKEN_REQUIRED(
            "AUTH_TOKEN_REQUIRED",
            "true",
            "false allows to run without AUTH_TOKEN_FILE: then whoever reaches the port may try passwords."),
    PARALLEL_CHECKS(
            "AUTH_PARALLEL_CHECKS",
            "0",
            "How many passwords are checked at the same time; 0: one for each core, as far as half of Java's heap"
                    + " has 19 MiB for each."),
    MAX_WAITING(
            "AUTH_MAX_WAITING", "64", "How many more requests may wait for their check; one beyond is answered 503."),
    MAX_WAIT(
            "AUTH_MAX_WAIT",
            "5s",
            "How long a request may wait for its check before it is answered 503; never longer than for half of the time"
                    + " for which its caller waits, which is 12 seconds for a node."),
    LDAP_URL(
            "AUTH_LDAP_URL",
            "",
            "The directory, ldaps://host:port or ldap://host:port; several with commas between them are tried in order."),
    LDAP_START_TLS(
            "AUTH_LDAP_START_TLS",
            "true",
            "Whether connections to ldap:// are encrypted by StartTLS; false: passwords travel in clear."),
    LDAP_CA_FILE(
            "AUTH_LDAP_CA_FILE",
            "",
            "PEM file with the authorities whose certificates the directory may show; read again when it changes. Empty:"
                    + " those Java trusts."),
    LDAP_TIMEOUT("AUTH_LDAP_TIMEOUT", "2s", "How long the directory may take to accept a connection, and to answer."),
    LDAP_CONNECTIONS(
            "AUTH_LDAP_CONNECTIONS",
            "8",
            "Most connections to check passwords with; as many are kept to look for users."),
    LDAP_BIND_DN(
            "AUTH_LDAP_BIND_DN",
            "",
            "Name of the account that looks for users, such as cn=ftp,dc=example,dc=org; empty: an anonymous search."),
    LDAP_BIND_PASSWORD_FILE(
            "AUTH_LDAP_BIND_PASSWORD_FILE",
            "",
            "File with the password of that account; read again for every connection."),
    LDAP_BASE_DN("AUTH_LDAP_BASE_DN", "", "Entry below which users are searched, such as ou=people,dc=example,dc=org."),
    LDAP_FILTER(
            "AUTH_LDAP_FILTER",
            "(uid={username})",
            "Which entry below it is the user's; for Active Directory (sAMAccountName={username})."),
    LDAP_USER_DN(
            "AUTH_LDAP_USER_DN",
            "",
            "Name of a user's entry, such as uid={username},ou=people,dc=example,dc=org, in place of a search. Without"
                    + " AUTH_LDAP_BIND_DN the user itself reads the entry."),
    LDAP_DISABLED_FILTER(
            "AUTH_LDAP_DISABLED_FILTER",
            "",
            "Which users are disabled; for Active Directory (userAccountControl:1.2.840.113556.1.4.803:=2)."),
    LDAP_NAME_ATTRIBUTE(
            "AUTH_LDAP_NAME_ATTRIBUTE",
            "uid",
            "Attribute with the user's canonical name; for Active Directory sAMAccountName."),
    LDAP_HOME("AUTH_LDAP_HOME", "/{username}", "Home of the users; {username} stands for the canonical name."),
    LDAP_HOME_ATTRIBUTE(
            "AUTH_LDAP_HOME_ATTRIBUTE",
            "",
            "Attribute with the home of a user, an absolute path below the shared root; where a user has none,"
                    + " AUTH_LDAP_HOME counts."),
    LDAP_PERMISSIONS(
            "AUTH_LDAP_PERMISSIONS",
            "LIST,READ",
            "What every user of the directory may do, with commas between: LIST, READ, WRITE, APPEND, DELETE, RENAME,"
                    + " MAKE_DIRECTORY; none: only what groups give."),
    LDAP_GROUP_LOOKUP(
            "AUTH_LDAP_GROUP_LOOKUP",
            "memberOf",
            "How the groups of a user are found: memberOf (the user's entry names them in AUTH_LDAP_GROUP_ATTRIBUTE), member"
                    + " (groups below AUTH_LDAP_GROUP_BASE_DN name the user's entry in member or uniqueMember), posix"
                    + " (groups there hold the user's name in memberUid, or have the user's gidNumber), activeDirectory"
                    + " (it is asked whether the user is in a group, or in a group within it)."),
    LDAP_GROUP_BASE_DN(
            "AUTH_LDAP_GROUP_BASE_DN",
            "",
            "Entry below which groups are searched, such as ou=groups,dc=example,dc=org; for member and posix."),
    LDAP_NESTED_GROUPS(
            "AUTH_LDAP_NESTED_GROUPS",
            "false",
            "Whether members of a group are members of the groups that it is in, up to 10 levels and 500 groups; for"
                    + " memberOf and member. With activeDirectory they always are."),
    LDAP_GROUP_ATTRIBUTE(
            "AUTH_LDAP_GROUP_ATTRIBUTE",
            "memberOf",
            "Attribute of a user with the names of the entries of the user's groups; for memberOf."),
    LDAP_GROUPS(
            "AUTH_LDAP_GROUPS",
            "",
            "What members of groups may do besides, such as cn=writers,ou=groups,dc=example,dc=org:WRITE,APPEND; further"
                    + " groups follow after a semicolon."),
    WEBHOOK_URL("AUTH_WEBHOOK_URL", "", "Where each attempt to log in is posted, https://… or http://…."),
    WEBHOOK_TOKEN_FILE(
            "AUTH_WEBHOOK_TOKEN_FILE",
            "",
            "File with the token that is sent as Authorization: Bearer; read again for every question. Empty: none is."),
    WEBHOOK_CA_FILE(
            "AUTH_WEBHOOK_CA_FILE",
            "",
            "PEM file with the authorities whose certificates the webhook may show; read again when it changes. Empty:"
                    + " those Java trusts."),
    WEBHOOK_TIMEOUT("AUTH_WEBHOOK_TIMEOUT", "3s", "How long the webhook may take for its whole answer."),
    WEBHOOK_CONNECTIONS("AUTH_WEBHOOK_CONNECTIONS", "16", "Most questions to the webhook at the same time."),
    REDIS(
            "RedisConnectionString",
            "",
            "redis://user@host:port, rediss:// for TLS, redis-sentinel:// for Sentinel, redis-cluster:// or"
                    + " rediss-cluster:// for Redis Cluster, or host:port; empty: failures are not counted, nobody is"
                    + " banned, and the admin API knows no sessions."),
    REDIS_PASSWORD_FILE(
            "AUTH_REDIS_PASSWORD_FILE",
            "",
            "File with the password for Redis, in place of the one in RedisConnectionString; read again for every"
                    + " connection."),
    REDIS_CA_FILE(
            "AUTH_REDIS_CA_FILE",
            "",
            "PEM file with the authorities whose certificates Redis may show; read again for every connection. Empty: those"
                    + " Java trusts."),
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
            "Addresses and CIDR blocks, with commas between them, that are never banned, nor delayed for longer than AUTH_DENIAL_TIME."),
    FAILURE_DELAY(
            "AUTH_FAILURE_DELAY",
            "100ms",
            "How long the answer to the second denied login of an address is held back; it doubles with each further one,"
                    + " up to 2 seconds."),
    DENIAL_TIME(
            "AUTH_DENIAL_TIME",
            "500ms",
            "How long a denied login takes at least, whatever the reason; one that takes longer takes a multiple of it."
                    + " Longer than the slowest backend needs, or the time tells who it was that knew the name."),
    LINGER(
            "AUTH_LINGER",
            "",
            "How long the service goes on answering when it is told to end: for callers whose way still leads to it."
                    + " Empty: not at all."),
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
}
