package io.ftpcluster.auth;

import io.ftpcluster.auth.admin.AdminToken;
import io.ftpcluster.auth.bans.GuardedAuthenticator;
import io.ftpcluster.auth.http.CallerToken;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service. */
public final class AuthServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuthServer.class);

    private final ApplicationContext context;
    private final EmbeddedServer server;

    private AuthServer(ApplicationContext context) {
        this.context = context;
        this.server = context.getBean(EmbeddedServer.class);
    }

    /**
     * Starts to listen. The users need not be there yet: health tells when they are.
     *
     * @throws RuntimeException when the port is taken
     */
    public static AuthServer start(AuthConfig config) {
        ApplicationContext context = ApplicationContext.builder()
                // Only our own settings count: an environment full of a cluster's variables must change nothing.
                .environmentPropertySource(false)
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .properties(Map.of("micronaut.server.port", config.port()))
                .singletons(config)
                .start();
        try {
            AuthServer server = new AuthServer(context);
            server.listen(config);
            return server;
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    /** The TCP port it listens on. */
    public int port() {
        return server.getPort();
    }

    /**
     * Goes on for a while, then closes: whoever routes callers here hears of the end no sooner than the service itself.
     * Waits on the calling thread.
     */
    void closeAfter(Duration linger) {
        try {
            LOG.info("Told to end; still answering for {} s", linger.toSeconds());
            Thread.sleep(linger);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    /** Answers what it has been asked, then ends. */
    @Override
    public void close() {
        server.stop();
        context.close();
        LOG.info("Stopped");
    }

    private void listen(AuthConfig config) {
        // Reads the users and the token before the first request can come in.
        context.getBean(GuardedAuthenticator.class);
        context.getBean(CallerToken.class);
        context.getBean(AdminToken.class);
        server.start();
        LOG.info(
                "Listening on port {}; callers {}; {} checks at once",
                port(),
                config.tokenFile().isPresent() ? "need a token" : "need no token",
                config.limits().parallel());
    }
}
