package io.ftpcluster.contract.redis;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who hears what is said on which channel, and the connection on which it comes. Calls come one at a time. */
final class RedisChannels {
    private final Map<String, Consumer<String>> hearers = new ConcurrentHashMap<>();
    private @Nullable StatefulRedisPubSubConnection<String, String> connection;

    void subscribe(String channel, Consumer<String> hearer) {
        hearers.put(channel, hearer);
    }

    /** Connects, unless that has been done or there is nothing to hear; blocks. What fails has to be dropped. */
    void listen(RedisDoor door) {
        if (connection == null && !hearers.isEmpty()) {
            StatefulRedisPubSubConnection<String, String> opened = door.listen();
            opened.addListener(new RedisPubSubAdapter<>() {
                @Override
                public void message(String channel, String text) {
                    Consumer<String> hearer = hearers.get(channel);
                    if (hearer != null) {
                        hearer.accept(text);
                    }
                }
            });
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
}
