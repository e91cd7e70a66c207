package io.ftpcluster.auth.admin;

import io.ftpcluster.auth.bans.Suspect;
import io.ftpcluster.auth.log.LogText;
import io.ftpcluster.auth.redis.Redis;
import io.ftpcluster.contract.admin.KickOutcome;
import io.ftpcluster.contract.redis.BanKind;
import io.ftpcluster.contract.redis.KickMessage;
import io.ftpcluster.contract.redis.KickScripts;
import io.ftpcluster.contract.redis.RedisKeys;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all nodes to end sessions, also those that hear it only later, and the log that an administrator has done so.
 * Thread-safe.
 */
@Singleton
final class Kicks {
    private static final Logger LOG = LoggerFactory.getLogger(Kicks.class);

    private final Redis redis;
    private final RedisKeys keys;
    private final SessionReader sessions;

    Kicks(Redis redis, RedisKeys keys, SessionReader sessions) {
        this.redis = redis;
        this.keys = keys;
        this.sessions = sessions;
    }

    KickOutcome session(String id) {
        return tell(new KickMessage(KickMessage.Kind.SESSION, id));
    }

    KickOutcome user(String name) {
        return tell(new KickMessage(KickMessage.Kind.USER, name));
    }

    /** Ends the sessions of everybody who is meant by a ban, which may be many users or addresses. */
    void of(Suspect whom) {
        Stream<KickMessage> messages = switch (whom.kind()) {
            case USER ->
                sessions.all().stream()
                        .map(session -> session.user())
                        .distinct()
                        .filter(user -> Suspect.user(user).equals(whom))
                        .map(user -> new KickMessage(KickMessage.Kind.USER, user));
            case ADDRESS ->
                sessions.all().stream()
                        .map(session -> session.client())
                        .distinct()
                        .filter(client -> isAt(client, whom))
                        .map(client -> new KickMessage(KickMessage.Kind.ADDRESS, client));
        };
        messages.forEach(this::tell);
    }

    /** Ends the sessions of one address, as it is written by the nodes, or of a block of addresses. */
    KickOutcome address(String address) {
        return tell(new KickMessage(KickMessage.Kind.ADDRESS, address));
    }

    private static boolean isAt(String client, Suspect whom) {
        Optional<Suspect> known = Suspect.named(BanKind.ADDRESS, client);
        return known.filter(whom::equals).isPresent();
    }

    private KickOutcome tell(KickMessage message) {
        long nodes = redis.tell(
                keys.kicks(), KickScripts.SAY, new String[] {keys.recentKicks()}, KickScripts.toSay(message, keys));
        LOG.info("An administrator ends {}; {} nodes have heard it", LogText.of(message.text()), nodes);
        return new KickOutcome(nodes);
    }
}
