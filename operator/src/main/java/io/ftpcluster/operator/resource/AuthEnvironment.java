package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.ftpcluster.contract.auth.AuthSetting;
import io.ftpcluster.contract.auth.UserDefaults;
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
    // Longer than nodes and proxies of Kubernetes take to hear that a pod ends.
    private static final String LINGER = "5s";

    private final List<EnvVar> variables = new ArrayList<>();

    private AuthEnvironment() {}

    static List<EnvVar> of(ClusterPlan plan, RedisClient redis) {
        AuthEnvironment environment = new AuthEnvironment();
        environment.set(AuthSetting.CLUSTER, plan.names().qualified());
        environment.set(AuthSetting.USERS_FILE, UsersSecret.FOLDER);
        environment.set(AuthSetting.DEFAULTS_FILE, UsersSecret.FOLDER + "/" + UserDefaults.FILE_NAME);
        environment.set(AuthSetting.TOKEN_FILE, AuthTokenSecret.FOLDER + "/" + AuthTokenSecret.FILE);
        environment.set(AuthSetting.ADMIN_TOKEN_FILE, AdminTokenSecret.FOLDER + "/" + AdminTokenSecret.FILE);
        environment.variables.add(redis.address(AuthSetting.REDIS.variable()));
        environment.variables.addAll(
                redis.files(AuthSetting.REDIS_PASSWORD_FILE.variable(), AuthSetting.REDIS_CA_FILE.variable()));
        environment.set(AuthSetting.LINGER, LINGER);
        environment.bans(plan.auth().bans());
        environment.backends(plan.auth());
        return environment.variables;
    }

    private void bans(BansSpec bans) {
        set(AuthSetting.BAN_AFTER_FAILURES, bans.afterFailures().toString());
        set(AuthSetting.BAN_USER_AFTER_FAILURES, bans.userAfterFailures().toString());
        set(AuthSetting.BAN_WINDOW, bans.window());
        set(AuthSetting.BAN_TIME, bans.time());
        set(AuthSetting.BAN_LONGEST_TIME, bans.longestTime());
        set(AuthSetting.BAN_ALLOW, String.join(",", bans.allowNetworks()));
    }

    private void backends(AuthSpec auth) {
        set(
                AuthSetting.BACKENDS,
                auth.backends().stream().map(AuthEnvironment::word).collect(Collectors.joining(",")));
        if (auth.backends().contains(AuthBackend.LDAP) && auth.ldap() != null) {
            ldap(auth.ldap());
        }
        if (auth.backends().contains(AuthBackend.WEBHOOK) && auth.webhook() != null) {
            webhook(auth.webhook());
        }
    }

    private void ldap(LdapSpec ldap) {
        set(AuthSetting.LDAP_URL, ldap.url());
        set(AuthSetting.LDAP_START_TLS, ldap.startTLS().toString());
        set(AuthSetting.LDAP_TIMEOUT, ldap.timeout());
        set(AuthSetting.LDAP_BIND_DN, ldap.bindDN());
        set(AuthSetting.LDAP_BIND_PASSWORD_FILE, AuthFiles.LDAP_PASSWORD.file(ldap.bindSecret()));
        set(AuthSetting.LDAP_CA_FILE, AuthFiles.LDAP_AUTHORITIES.file(ldap.caSecretName()));
        set(AuthSetting.LDAP_BASE_DN, ldap.baseDN());
        set(AuthSetting.LDAP_FILTER, ldap.userFilter());
        set(AuthSetting.LDAP_USER_DN, ldap.userDN());
        set(AuthSetting.LDAP_DISABLED_FILTER, ldap.disabledFilter());
        set(AuthSetting.LDAP_NAME_ATTRIBUTE, ldap.nameAttribute());
        set(AuthSetting.LDAP_HOME, ldap.home());
        set(AuthSetting.LDAP_HOME_ATTRIBUTE, ldap.homeAttribute());
        set(AuthSetting.LDAP_PERMISSIONS, ldap.permissions().isEmpty() ? "none" : words(ldap.permissions()));
        set(AuthSetting.LDAP_GROUP_LOOKUP, word(ldap.groupLookup()));
        set(AuthSetting.LDAP_GROUP_BASE_DN, ldap.groupBaseDN());
        set(AuthSetting.LDAP_NESTED_GROUPS, ldap.nestedGroups().toString());
        set(AuthSetting.LDAP_GROUP_ATTRIBUTE, ldap.groupAttribute());
        set(
                AuthSetting.LDAP_GROUPS,
                ldap.groups().stream().map(AuthEnvironment::group).collect(Collectors.joining(";")));
    }

    private void webhook(WebhookSpec webhook) {
        set(AuthSetting.WEBHOOK_URL, webhook.url());
        set(AuthSetting.WEBHOOK_TIMEOUT, webhook.timeout());
        set(AuthSetting.WEBHOOK_TOKEN_FILE, AuthFiles.WEBHOOK_TOKEN.file(webhook.tokenSecret()));
        set(AuthSetting.WEBHOOK_CA_FILE, AuthFiles.WEBHOOK_AUTHORITIES.file(webhook.caSecretName()));
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
    private void set(AuthSetting setting, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            variables.add(new EnvVar(setting.variable(), value, null));
        }
    }
}
