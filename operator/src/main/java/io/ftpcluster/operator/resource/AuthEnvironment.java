package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.ftpcluster.crds.cluster.AuthBackend;
import io.ftpcluster.crds.cluster.AuthSpec;
import io.ftpcluster.crds.cluster.BansSpec;
import io.ftpcluster.crds.cluster.LdapGroupLookup;
import io.ftpcluster.crds.cluster.LdapGroupSpec;
import io.ftpcluster.crds.cluster.LdapSpec;
import io.ftpcluster.crds.cluster.WebhookSpec;
import io.ftpcluster.crds.user.UserPermission;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings of the authentication service. Users are not among them: it reads those again while it runs. */
final class AuthEnvironment {
    private final List<EnvVar> variables = new ArrayList<>();

    private AuthEnvironment() {}

    static List<EnvVar> of(ClusterPlan plan, RedisClient redis) {
        AuthEnvironment environment = new AuthEnvironment();
        environment.set("AUTH_CLUSTER", plan.names().qualified());
        environment.set("AUTH_USERS_FILE", UsersSecret.FOLDER);
        environment.set("AUTH_TOKEN_FILE", AuthTokenSecret.FOLDER + "/" + AuthTokenSecret.FILE);
        environment.set("AUTH_ADMIN_TOKEN_FILE", AdminTokenSecret.FOLDER + "/" + AdminTokenSecret.FILE);
        environment.variables.add(redis.address("RedisConnectionString"));
        environment.variables.addAll(redis.files("AUTH_REDIS_PASSWORD_FILE", "AUTH_REDIS_CA_FILE"));
        environment.bans(plan.auth().bans());
        environment.backends(plan.auth());
        return environment.variables;
    }

    private void bans(BansSpec bans) {
        set("AUTH_BAN_AFTER_FAILURES", bans.afterFailures().toString());
        set("AUTH_BAN_USER_AFTER_FAILURES", bans.userAfterFailures().toString());
        set("AUTH_BAN_WINDOW", bans.window());
        set("AUTH_BAN_TIME", bans.time());
        set("AUTH_BAN_LONGEST_TIME", bans.longestTime());
        set("AUTH_BAN_ALLOW", String.join(",", bans.allowNetworks()));
    }

    private void backends(AuthSpec auth) {
        set("AUTH_BACKENDS", auth.backends().stream().map(AuthEnvironment::word).collect(Collectors.joining(",")));
        if (auth.backends().contains(AuthBackend.LDAP) && auth.ldap() != null) {
            ldap(auth.ldap());
        }
        if (auth.backends().contains(AuthBackend.WEBHOOK) && auth.webhook() != null) {
            webhook(auth.webhook());
        }
    }

    private void ldap(LdapSpec ldap) {
        set("AUTH_LDAP_URL", ldap.url());
        set("AUTH_LDAP_START_TLS", ldap.startTLS().toString());
        set("AUTH_LDAP_TIMEOUT", ldap.timeout());
        set("AUTH_LDAP_BIND_DN", ldap.bindDN());
        set("AUTH_LDAP_BIND_PASSWORD_FILE", AuthFiles.LDAP_PASSWORD.file(ldap.bindSecret()));
        set("AUTH_LDAP_CA_FILE", AuthFiles.LDAP_AUTHORITIES.file(ldap.caSecretName()));
        set("AUTH_LDAP_BASE_DN", ldap.baseDN());
        set("AUTH_LDAP_FILTER", ldap.userFilter());
        set("AUTH_LDAP_USER_DN", ldap.userDN());
        set("AUTH_LDAP_DISABLED_FILTER", ldap.disabledFilter());
        set("AUTH_LDAP_NAME_ATTRIBUTE", ldap.nameAttribute());
        set("AUTH_LDAP_HOME", ldap.home());
        set("AUTH_LDAP_HOME_ATTRIBUTE", ldap.homeAttribute());
        set("AUTH_LDAP_PERMISSIONS", ldap.permissions().isEmpty() ? "none" : words(ldap.permissions()));
        set("AUTH_LDAP_GROUP_LOOKUP", word(ldap.groupLookup()));
        set("AUTH_LDAP_GROUP_BASE_DN", ldap.groupBaseDN());
        set("AUTH_LDAP_NESTED_GROUPS", ldap.nestedGroups().toString());
        set("AUTH_LDAP_GROUP_ATTRIBUTE", ldap.groupAttribute());
        set(
                "AUTH_LDAP_GROUPS",
                ldap.groups().stream().map(AuthEnvironment::group).collect(Collectors.joining(";")));
    }

    private void webhook(WebhookSpec webhook) {
        set("AUTH_WEBHOOK_URL", webhook.url());
        set("AUTH_WEBHOOK_TIMEOUT", webhook.timeout());
        set("AUTH_WEBHOOK_TOKEN_FILE", AuthFiles.WEBHOOK_TOKEN.file(webhook.tokenSecret()));
        set("AUTH_WEBHOOK_CA_FILE", AuthFiles.WEBHOOK_AUTHORITIES.file(webhook.caSecretName()));
    }

    private static String word(AuthBackend backend) {
        return backend.name().toLowerCase(Locale.ROOT);
    }

    private static String word(LdapGroupLookup lookup) {
        return switch (lookup) {
            case MEMBER_OF -> "memberOf";
            case MEMBER -> "member";
            case POSIX -> "posix";
            case ACTIVE_DIRECTORY -> "activeDirectory";
        };
    }

    private static String words(List<UserPermission> permissions) {
        return permissions.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static String group(LdapGroupSpec group) {
        return group.dn() + ":" + words(group.permissions());
    }

    // A setting that is absent and one that is empty mean the same to the service.
    private void set(String variable, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            variables.add(new EnvVar(variable, value, null));
        }
    }
}
