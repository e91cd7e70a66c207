package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.contract.net.ClientNetwork;
import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.SessionField;
import io.ftpcluster.node.config.ClusterConfig;
import java.util.List;
import java.util.stream.Stream;

/**
 * An open session with the sets it is counted in.
 *
 * @param session the session
 * @param key of its record
 * @param sets those its login is counted in, in the order in which they are looked at
 * @param transfers the sessions of its user with a running transfer
 */
record HeldSession(OpenSession session, String key, List<CountedSet> sets, CountedSet transfers) {
    /** How many keys {@link #keys()} are. */
    static final int KEYS = 6;

    static HeldSession of(OpenSession session, RedisKeys keys, ClusterConfig cluster) {
        SessionRecord record = session.record();
        UserLimits limits = session.limits();
        String network = ClientNetwork.of(record.client());
        return new HeldSession(
                session,
                keys.session(record.id()),
                List.of(
                        new CountedSet(keys.sessions(), cluster.maxSessions().orElse(0), Place.CLUSTER_FULL),
                        new CountedSet(
                                keys.addressSessions(network),
                                cluster.maxSessionsPerAddress().orElse(0),
                                Place.ADDRESS_FULL),
                        new CountedSet(keys.userSessions(record.user()), limits.sessions(), Place.USER_FULL),
                        new CountedSet(
                                keys.userAddressSessions(record.user(), network),
                                limits.sessionsPerAddress(),
                                Place.USER_ADDRESS_FULL)),
                new CountedSet(keys.userTransfers(record.user()), limits.transfers(), Place.USER_FULL));
    }

    String id() {
        return session.record().id();
    }

    String user() {
        return session.record().user();
    }

    /** Everything a script may touch: the record, the sets of the login, the set of transfers. */
    Stream<String> keys() {
        return Stream.of(Stream.of(key), sets.stream().map(CountedSet::key), Stream.of(transfers.key()))
                .flatMap(some -> some);
    }

    /** The fields of its record and their values, one behind the other. */
    Stream<String> facts(String node) {
        SessionRecord record = session.record();
        return Stream.concat(
                Stream.of(
                        SessionField.USER.key(), record.user(),
                        SessionField.CLIENT.key(), record.client(),
                        SessionField.NODE.key(), node,
                        SessionField.SINCE.key(), record.since().toString(),
                        SessionField.TLS.key(), record.tls()),
                activity());
    }

    /** The fields that change and their values, one behind the other. */
    Stream<String> activity() {
        SessionActivity activity = session.activity();
        return Stream.of(
                SessionField.COMMAND.key(), activity.lastCommand(),
                SessionField.TRANSFER.key(), activity.transfer(),
                SessionField.PROGRESS.key(), Long.toString(activity.progress()));
    }
}
