package io.ftpcluster.contract.redis;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who hears what is said on which channel, and the connection on which it comes. Calls come one at a time. */
final class RedisChannels {
    /**
     * Who hears a channel.
     *
     * @param hears gets what is said
     * @param begins runs when everything is heard from now on: at first, and whenever the connection has come back
     */
    private record Hearer(Consumer<String> hears, Runnable begins) {}

    private final Map<String, Hearer> hearers = new ConcurrentHashMap<>();
    private @Nullable StatefulRedisPubSubConnection<String, String> connection;

    void subscribe(String channel, Consumer<String> hears, Runnable begins) {
        hearers.put(channel, new Hearer(hears, begins));
    }

    /** Connects, unless that has been done or there is nothing to hear; blocks. What fails has to be dropped. */
    void listen(RedisDoor door) {
        if (connection == null && !hearers.isEmpty()) {
            StatefulRedisPubSubConnection<String, String> opened = door.listen();
            opened.addListener(new Listener());
            connection = opened;
            opened.sync().subscribe(hearers.keySet().toArray(String[]::new));
        }
    }

    /** Gives the connection up; the next one hears the same. */
    void drop() {
        if (connection != null) {
            var _ = connection.closeAsync();
            connection = null;
        }
    }

    private final class Listener extends RedisPubSubAdapter<String, String> {
        @Override
        public void message(String channel, String text) {
            Hearer hearer = hearers.get(channel);
            if (hearer != null) {
                hearer.hears().accept(text);
            }
        }

        @Override
        public void subscribed(String channel, long channels) {
            Hearer hearer = hearers.get(channel);
            if (hearer != null) {
                hearer.begins().run();
            }
        }
    }
}
