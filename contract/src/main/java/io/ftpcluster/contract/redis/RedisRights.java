package io.ftpcluster.contract.redis;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a part may do in Redis, as an ACL file says it: the commands that its scripts and it use, each by its name, on the
 * keys and channels that are its own. Redis 7 or later reads it. Whoever uses a further command or key names it here: the
 * tests with a real Redis have these rights and no others.
 */
public final class RedisRights {
    // AUTH and HELLO need no right.
    private static final String EVERYBODY = " +ping +eval +evalsha +time";

    private static final String NODE = " +exists +del +pexpire +hexists +hget +hgetall +hkeys +hset +hincrby +hdel"
            + " +zadd +zcard +zcount +zscore +zrem +zrangebyscore +zremrangebyscore +xrange +subscribe +unsubscribe";

    private static final String SERVICE =
            " +exists +del +pexpire +get +set +incr +decrby +pttl +hexists +hget +hgetall +hmget +hlen +hset +hincrby +hdel"
                    + " +hrandfield +zadd +zrem +zrangebyscore +zremrangebyscore +xadd +xtrim +publish +pubsub|numsub";

    private static final String SERVICE_READS = " +exists +hmget +zrange";

    private static final String IN_CLUSTER = " +asking +info +cluster|nodes +cluster|myid +client|setname";

    private RedisRights() {}

    /** Of a node: the sessions, what users have stored, and to hear who must go and whose files are to be counted. */
    public static String ofNode(RedisKeys keys) {
        return "-@all" + on(nodeKeys(keys)) + channels(keys) + EVERYBODY + NODE;
    }

    private static Stream<String> nodeKeys(RedisKeys keys) {
        return Stream.of(
                keys.session("*"),
                keys.sessions(),
                keys.userSessions("*"),
                keys.addressSessions("*"),
                keys.userAddressSessions("*", "*"),
                keys.userTransfers("*"),
                keys.userUploads("*"),
                keys.userDownloads("*"),
                keys.usage("*"),
                keys.recount("*"),
                keys.recountRequests(),
                keys.recentKicks());
    }

    /**
     * Of the authentication service: failures, bans, last logins and used codes, to ask for what nodes hear, and to read
     * what nodes have written.
     */
    public static String ofService(RedisKeys keys) {
        Stream<String> read = Stream.of(
                keys.session("*"), keys.sessions(), keys.userSessions("*"), keys.usage("*"), keys.recount("*"));
        return "-@all" + on(serviceKeys(keys)) + channels(keys) + EVERYBODY + SERVICE + " (-@all" + on(read) + EVERYBODY
                + SERVICE_READS + ")";
    }

    private static Stream<String> serviceKeys(RedisKeys keys) {
        Stream<String> own = Stream.of(
                keys.bans(),
                keys.administratorsBans(),
                keys.lastLogins(),
                keys.usedCode("*"),
                keys.recount("*"),
                keys.recountRequests(),
                keys.recentKicks());
        return Stream.concat(
                own,
                Stream.of(
                                ofEveryKind(kind -> keys.failures(kind, "*")),
                                ofEveryKind(kind -> keys.failedNames(kind, "*")),
                                ofEveryKind(kind -> keys.denials(kind, "*")),
                                ofEveryKind(kind -> keys.earlierBans(kind, "*")),
                                ofEveryKind(kind -> keys.ban(kind, "*")))
                        .flatMap(some -> some));
    }

    private static Stream<String> ofEveryKind(Function<BanKind, String> key) {
        return Arrays.stream(BanKind.values()).map(key);
    }

    /** Of one user for both, in a Redis that serves others too: all keys and channels of this cluster. */
    public static String ofBoth(RedisKeys keys) {
        String all = keys.any();
        return "-@all ~" + all + " &" + all
                + Stream.of((EVERYBODY + NODE + SERVICE + SERVICE_READS).strip().split(" "))
                        .distinct()
                        .collect(Collectors.joining(" ", " ", ""));
    }

    /** As {@link #ofBoth}, where Redis is a Redis Cluster. */
    public static String ofBothInCluster(RedisKeys keys) {
        return ofBoth(keys) + IN_CLUSTER;
    }

    private static String on(Stream<String> keys) {
        return keys.map(key -> " ~" + key).collect(Collectors.joining());
    }

    private static String channels(RedisKeys keys) {
        return " &" + keys.kicks() + " &" + keys.recounts();
    }
}
