package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.operator.model.ClusterPlan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The users of the cluster's own Redis, for Redis, and the password of each for whoever it is. Made when it is missing
 * and otherwise left alone: who wants other passwords deletes it.
 */
public final class RedisSecret {
    static final String ACL_FILE = "users.acl";
    static final String FOLDER = "/etc/ftpcluster/redis-users";

    /** Key with the password of the user that makes Redis read this again, and does nothing else. */
    static final String LOADER_PASSWORD = "loader-password";

    // Of the dangerous commands only what clients ask for when they connect.
    private static final String DATA =
            "-@all +@read +@write +@connection +@scripting +@transaction -@dangerous +info +time";

    private RedisSecret() {}

    /**
     * The Secret.
     *
     * @param passwords of letters and digits, each another one
     */
    public static Secret desired(ClusterPlan plan, Supplier<String> passwords) {
        String node = passwords.get();
        String auth = passwords.get();
        String loader = passwords.get();
        String ours = " ~" + pattern(plan) + " &" + pattern(plan) + " ";
        String acl = "user default off\n"
                + user(Component.NODE.label(), node, ours + DATA + " +subscribe +unsubscribe")
                + user(Component.AUTH.label(), auth, ours + DATA + " +publish +pubsub|numsub")
                + user("loader", loader, " -@all +acl|load");
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

    /** Key with the password of a part. */
    static String passwordKey(Component component) {
        return component.label() + "-password";
    }

    // Everything on the keys and channels of this cluster, and nothing on those of another one.
    private static String pattern(ClusterPlan plan) {
        String anyKey = new RedisKeys(plan.names().qualified()).sessions();
        return anyKey.substring(0, anyKey.lastIndexOf(':') + 1) + "*";
    }

    private static String user(String name, String password, String rights) {
        return "user " + name + " on #" + sha256(password) + rights + "\n";
    }

    private static String sha256(String password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(password.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
