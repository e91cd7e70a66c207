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
 * @param uploads those of them that upload
 * @param downloads those of them that download
 */
record HeldSession(
        OpenSession session,
        String key,
        List<CountedSet> sets,
        CountedSet transfers,
        CountedSet uploads,
        CountedSet downloads) {
    /** How many keys {@link #keys()} are. */
    static final int KEYS = 8;

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
                new CountedSet(keys.userTransfers(record.user()), limits.transfers(), Place.USER_FULL),
                new CountedSet(keys.userUploads(record.user()), 0, Place.USER_FULL),
                new CountedSet(keys.userDownloads(record.user()), 0, Place.USER_FULL));
    }

    String id() {
        return session.record().id();
    }

    String user() {
        return session.record().user();
    }

    /** Whether its user has a rate of their own, which all nodes share. */
    boolean sharesARate() {
        return session.limits().uploadRate() > 0 || session.limits().downloadRate() > 0;
    }

    /** The sets a transfer is counted in on its node. */
    List<CountedSet> setsOf(Flow flow) {
        return List.of(transfers, flow == Flow.UPLOAD ? uploads : downloads);
    }

    /** Everything a script may touch: the record, the sets of the login, those of transfers. */
    Stream<String> keys() {
        return Stream.of(Stream.of(key), sets.stream().map(CountedSet::key), transferKeys())
                .flatMap(some -> some);
    }

    /** All transfers of its user, uploads, downloads. */
    Stream<String> transferKeys() {
        return Stream.of(transfers.key(), uploads.key(), downloads.key());
    }

    /** Which of {@link #keys()} has the transfers of one direction; 0: nobody needs to know. */
    String keyOf(Flow flow) {
        return sharesARate() ? Integer.toString(flow == Flow.UPLOAD ? KEYS - 1 : KEYS) : "0";
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
