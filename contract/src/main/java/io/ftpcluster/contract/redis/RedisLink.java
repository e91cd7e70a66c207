package io.ftpcluster.contract.redis;

import io.ftpcluster.contract.log.OutageLog;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one process to Redis: a connection for commands and one for what is said on channels; both come back by
 * themselves. Redis is away from the first command that gets no answer until it has answered a look, which is taken every
 * second: meanwhile every command fails at once, so that only one of them waits in vain. That it is away, and that it is
 * back, is said once in the log. Thread-safe.
 */
public final class RedisLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);
    private static final int THREADS = 2;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final DefaultClientResources resources = DefaultClientResources.builder()
            .ioThreadPoolSize(THREADS)
            .computationThreadPoolSize(THREADS)
            .reconnectDelay(Delay.constant(BETWEEN_LOOKS))
            .build();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("redis-link").factory());
    private final List<Runnable> actions = new CopyOnWriteArrayList<>();
    private final ScriptRunner scripts = new ScriptRunner();
    private final RedisChannels channels = new RedisChannels();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final RedisAccess access;
    private final RedisDoor door;
    private final OutageLog outage;
    private final String anyKey;
    private volatile @Nullable OpenRedis open;
    private volatile boolean away = true;

    /**
     * Does not connect yet.
     *
     * @param keys those of the cluster; whether Redis answers is asked with one of them
     * @param consequence what it means for users that Redis is away
     */
    public RedisLink(RedisAccess access, RedisKeys keys, String consequence) {
        this.access = access;
        outage = new OutageLog(LOG, "Redis at " + access.address(), consequence);
        anyKey = keys.sessions();
        door = RedisDoor.to(access, resources);
        door.client().addListener(new Watcher());
    }

    /** Host and port, or whatever says where it is; without the password. */
    public String address() {
        return access.address();
    }

    /**
     * Says who hears what is said on a channel; before the first connection. On a thread that must not wait.
     *
     * @param missed what is done when something may have been said that was not heard: at first, and after every break of
     *     either connection, when both are there again
     */
    public void subscribe(String channel, Consumer<String> hearer, Runnable missed) {
        channels.subscribe(channel, hearer, missed);
        // Whichever of the two connections comes last: before that, nothing can be asked.
        actions.add(missed);
    }

    /** Says what is done when Redis is there, at first and again after every outage. On a thread that must not wait. */
    public void onConnected(Runnable action) {
        actions.add(action);
    }

    /** Connects in the background, and tries again every second until it has succeeded. */
    public void open() {
        if (begun.compareAndSet(false, true)) {
            long every = BETWEEN_LOOKS.toMillis();
            var _ = looking.scheduleWithFixedDelay(this::lookWhileAway, 0, every, TimeUnit.MILLISECONDS);
        }
    }

    /** Whether Redis answers; connects where that has not been done. Blocks for a few seconds at most. */
    public boolean answers() {
        open();
        return look();
    }

    /** Asks for one thing; the stage fails when Redis is away. */
    public <T> CompletionStage<T> ask(
            Function<RedisClusterAsyncCommands<String, String>, ? extends CompletionStage<T>> question) {
        return asked(redis -> question.apply(redis.commands()));
    }

    private <T> CompletionStage<T> asked(Function<OpenRedis, ? extends CompletionStage<T>> question) {
        OpenRedis current = open;
        if (current == null || away) {
            return CompletableFuture.failedFuture(new NotAskedException());
        }
        return question.apply(current).whenComplete((answer, failure) -> {
            // What was asked on a connection that has been given up says nothing about the next one.
            if (current.equals(open)) {
                note(failure);
            }
        });
    }

    /** Nothing was sent. */
    private static final class NotAskedException extends RedisException {
        private static final long serialVersionUID = 1L;

        NotAskedException() {
            super("not connected");
        }
    }

    /**
     * Whether what has failed has certainly not been done, because it was not sent, or Redis has refused it. Where only the
     * answer is missing nobody knows.
     */
    public static boolean isUndone(Throwable failure) {
        return failure instanceof NotAskedException || RedisFailure.isAnswer(failure);
    }

    private void note(@Nullable Throwable failure) {
        if (failure == null) {
            outage.worked();
            return;
        }
        outage.failed(RedisFailure.reason(failure));
        if (!RedisFailure.isAnswer(failure)) {
            lost();
        }
    }

    /** Runs a script; the stage fails when Redis is away. */
    public <T> CompletionStage<T> run(RedisScript<T> script, String[] keys, String... arguments) {
        return ask(commands -> scripts.run(commands, script, keys, arguments));
    }

    /**
     * Runs a script that says something on a channel, and gives how many hear it.
     *
     * @param script returns how many hear it on its server
     */
    public CompletionStage<Long> tell(String channel, RedisScript<Long> script, String[] keys, String... arguments) {
        return asked(redis -> scripts.run(redis.commands(), script, keys, arguments)
                .thenCompose(here -> door.hearers(redis, channel, here)));
    }

    /** Asks for nothing but an answer. */
    public CompletionStage<Long> ping() {
        return ask(commands -> commands.exists(anyKey));
    }

    private void lookWhileAway() {
        try {
            if (away) {
                look();
            }
        } catch (RuntimeException unexpected) {
            LOG.error("Looking for Redis has failed, and is tried again", unexpected);
        }
    }

    private synchronized boolean look() {
        try {
            connected().commands().exists(anyKey).get(access.patience().toMillis(), TimeUnit.MILLISECONDS);
            back();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RedisException | ExecutionException | TimeoutException failure) {
            outage.failed(RedisFailure.reason(failure));
            lost();
            if (open == null || RedisFailure.isSilence(failure)) {
                drop();
            }
            return false;
        }
    }

    private OpenRedis connected() {
        OpenRedis current = open;
        if (current == null) {
            channels.listen(door);
            current = door.connect();
            LOG.info("Connected to Redis at {}", access.address());
            open = current;
        }
        return current;
    }

    private void lost() {
        away = true;
        scripts.forget();
    }

    private void back() {
        if (away) {
            away = false;
            outage.worked();
            actions.forEach(Runnable::run);
        }
    }

    // Where nothing comes back and nothing is closed, the way may be cut: another connection may find another one, and
    // need not wait for what the network still has in store for this one.
    private void drop() {
        OpenRedis silent = open;
        open = null;
        if (silent != null) {
            var _ = silent.connection().closeAsync();
        }
        channels.drop();
    }

    @Override
    public void close() {
        looking.shutdownNow();
        door.client().shutdown(0, 1, TimeUnit.SECONDS);
        resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }

    /** Notices at once when the connection for commands ends, and when it has come back. */
    private final class Watcher implements RedisConnectionStateListener {
        @Override
        public void onRedisConnected(RedisChannelHandler<?, ?> channel, SocketAddress address) {
            if (isOurs(channel)) {
                looking.execute(RedisLink.this::lookWhileAway);
            }
        }

        @Override
        public void onRedisDisconnected(RedisChannelHandler<?, ?> channel) {
            if (isOurs(channel)) {
                lost();
                outage.failed("the connection has ended");
            }
        }

        private boolean isOurs(RedisChannelHandler<?, ?> channel) {
            OpenRedis current = open;
            return current != null && current.connection().equals(channel) && !looking.isShutdown();
        }
    }
}
