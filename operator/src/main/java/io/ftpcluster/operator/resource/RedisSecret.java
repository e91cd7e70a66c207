package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.operator.model.ClusterPlan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The one user of Redis, for Redis and for the nodes. Made once and left alone: a change would need restarts. */
public final class RedisSecret {
    /** Key with what nodes dial: address, user and password. */
    static final String CONNECTION_KEY = "connection-string";

    static final String ACL_FILE = "users.acl";
    static final String FOLDER = "/etc/ftpcluster/redis-users";

    private static final String USER = "node";

    // Everything on the cluster's keys; of the dangerous commands only what clients ask for when they connect.
    private static final String RIGHTS = "~" + RedisKeys.PREFIX + "* &" + RedisKeys.PREFIX
            + "* -@all +@read +@write +@connection +@scripting +@pubsub +@transaction -@dangerous +info +time";

    private RedisSecret() {}

    /** The Secret for a password of letters and digits. */
    public static Secret desired(ClusterPlan plan, String password) {
        String acl = "user default off\nuser " + USER + " on #" + sha256(password) + " " + RIGHTS + "\n";
        String host = plan.names().host(plan.names().redis());
        String connection = "redis://" + USER + ":" + password + "@" + host + ":" + Ports.REDIS;
        return Generated.secret(
                plan, Component.REDIS, plan.names().redis(), Map.of(ACL_FILE, acl, CONNECTION_KEY, connection));
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
