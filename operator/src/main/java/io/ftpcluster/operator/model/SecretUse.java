package io.ftpcluster.operator.model;

import io.ftpcluster.crds.cluster.AuthBackend;
import io.ftpcluster.crds.cluster.AuthSpec;
import io.ftpcluster.crds.cluster.LdapSpec;
import io.ftpcluster.crds.cluster.SecretKeySpec;
import io.ftpcluster.crds.cluster.WebhookSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Secret that a spec names, without which pods cannot start.
 *
 * @param field where it is named, for messages
 * @param secret its name
 * @param key what has to be in it
 */
public record SecretUse(String field, String secret, String key) {
    /** Key of certificates of authorities, in whatever Secret they are. */
    public static final String AUTHORITIES_KEY = "ca.crt";

    /** All of the authentication service and of Redis; those of TLS are looked at more closely elsewhere. */
    public static List<SecretUse> of(ClusterPlan plan) {
        List<SecretUse> uses = new ArrayList<>();
        AuthSpec auth = plan.auth();
        if (auth.backends().contains(AuthBackend.LDAP) && auth.ldap() != null) {
            ldap(auth.ldap(), uses);
        }
        if (auth.backends().contains(AuthBackend.WEBHOOK) && auth.webhook() != null) {
            webhook(auth.webhook(), uses);
        }
        if (plan.redis() instanceof RedisPlan.External(String secret)) {
            uses.add(new SecretUse("redis.external.secretName", secret, RedisPlan.External.URL_KEY));
        }
        return uses;
    }

    private static void ldap(LdapSpec ldap, List<SecretUse> uses) {
        add("auth.ldap.bindSecret", ldap.bindSecret(), uses);
        add("auth.ldap.caSecretName", authorities(ldap.caSecretName()), uses);
    }

    private static void webhook(WebhookSpec webhook, List<SecretUse> uses) {
        add("auth.webhook.tokenSecret", webhook.tokenSecret(), uses);
        add("auth.webhook.caSecretName", authorities(webhook.caSecretName()), uses);
    }

    private static @Nullable SecretKeySpec authorities(@Nullable String secret) {
        return secret == null ? null : new SecretKeySpec(secret, AUTHORITIES_KEY);
    }

    private static void add(String field, @Nullable SecretKeySpec named, List<SecretUse> uses) {
        if (named != null) {
            uses.add(new SecretUse(field, named.name(), named.key()));
        }
    }
}
