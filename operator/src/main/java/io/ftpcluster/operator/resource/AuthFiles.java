package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.ftpcluster.crds.cluster.AuthBackend;
import io.ftpcluster.crds.cluster.AuthSpec;
import io.ftpcluster.crds.cluster.SecretKeySpec;
import io.ftpcluster.operator.model.SecretUse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Secrets that people name for the authentication service, each as a file in a folder of its own. */
enum AuthFiles {
    LDAP_PASSWORD("ldap-password", "password"),
    LDAP_AUTHORITIES("ldap-ca", SecretUse.AUTHORITIES_KEY),
    WEBHOOK_TOKEN("webhook-token", "token"),
    WEBHOOK_AUTHORITIES("webhook-ca", SecretUse.AUTHORITIES_KEY);

    private final String volume;
    private final String file;

    AuthFiles(String volume, String file) {
        this.volume = volume;
        this.file = file;
    }

    /** Where the file is; null where nothing is named. */
    @Nullable
    String file(@Nullable Object named) {
        return named == null ? null : folder() + "/" + file;
    }

    /** All volumes that the backends in use need. */
    static List<Volume> volumes(AuthSpec auth) {
        return uses(auth).stream()
                .map(use -> new VolumeBuilder()
                        .withName(use.kind().volume)
                        .withNewSecret()
                        .withSecretName(use.secret())
                        .withDefaultMode(Files.OWNER_AND_GROUP)
                        .withItems(new KeyToPath(use.key(), null, use.kind().file))
                        .endSecret()
                        .build())
                .toList();
    }

    /** Where they are mounted. */
    static List<VolumeMount> mounts(AuthSpec auth) {
        return uses(auth).stream()
                .map(use -> Files.mount(use.kind().volume, use.kind().folder()))
                .toList();
    }

    private String folder() {
        return "/etc/ftpcluster/" + volume;
    }

    private static List<Use> uses(AuthSpec auth) {
        List<Use> uses = new ArrayList<>();
        if (auth.backends().contains(AuthBackend.LDAP) && auth.ldap() != null) {
            add(LDAP_PASSWORD, auth.ldap().bindSecret(), uses);
            add(LDAP_AUTHORITIES, auth.ldap().caSecretName(), uses);
        }
        if (auth.backends().contains(AuthBackend.WEBHOOK) && auth.webhook() != null) {
            add(WEBHOOK_TOKEN, auth.webhook().tokenSecret(), uses);
            add(WEBHOOK_AUTHORITIES, auth.webhook().caSecretName(), uses);
        }
        return uses;
    }

    private static void add(AuthFiles kind, @Nullable SecretKeySpec named, List<Use> uses) {
        if (named != null) {
            uses.add(new Use(kind, named.name(), named.key()));
        }
    }

    private static void add(AuthFiles kind, @Nullable String secret, List<Use> uses) {
        if (secret != null) {
            uses.add(new Use(kind, secret, SecretUse.AUTHORITIES_KEY));
        }
    }

    private record Use(AuthFiles kind, String secret, String key) {}
}
