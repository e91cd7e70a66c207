package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.RedisRights;
import io.ftpcluster.operator.model.ClusterPlan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The users of the cluster's own Redis, for Redis, and the password of each for whoever it is. Passwords are made when they
 * are missing and otherwise left alone: who wants others deletes the Secret. What the users may do is always as this
 * version says it.
 */
public final class RedisSecret {
    static final String ACL_FILE = "users.acl";
    static final String FOLDER = "/etc/ftpcluster/redis-users";

    /** Key with the password of the user that makes Redis read this again, and does nothing else. */
    static final String LOADER_PASSWORD = "loader-password";

    private RedisSecret() {}

    /**
     * The Secret.
     *
     * @param present as it is
     * @param passwords for what is missing there; of letters and digits, each another one
     */
    public static Secret desired(ClusterPlan plan, Optional<Secret> present, Supplier<String> passwords) {
        String node = password(present, passwordKey(Component.NODE)).orElseGet(passwords);
        String auth = password(present, passwordKey(Component.AUTH)).orElseGet(passwords);
        String loader = password(present, LOADER_PASSWORD).orElseGet(passwords);
        RedisKeys keys = new RedisKeys(plan.names().qualified());
        String acl = "user default off\n"
                + user(Component.NODE.label(), node, RedisRights.ofNode(keys))
                + user(Component.AUTH.label(), auth, RedisRights.ofService(keys))
                + user("loader", loader, "-@all +acl|load");
        return Generated.secret(
                plan,
                Component.REDIS,
                plan.names().redisUsers(),
                Map.of(
                        ACL_FILE,
                        acl,
                        passwordKey(Component.NODE),
                        node,
                        passwordKey(Component.AUTH),
                        auth,
                        LOADER_PASSWORD,
                        loader));
    }

    private static Optional<String> password(Optional<Secret> present, String key) {
        return present.map(Secret::getData)
                .map(data -> data.get(key))
                .map(encoded -> new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).strip());
    }

    /** Key with the password of a part. */
    static String passwordKey(Component component) {
        return component.label() + "-password";
    }

    private static String user(String name, String password, String rights) {
        return "user " + name + " on #" + sha256(password) + " " + rights + "\n";
    }

    private static String sha256(String password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
