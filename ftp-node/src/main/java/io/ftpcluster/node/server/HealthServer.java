package io.ftpcluster.node.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ftpcluster.node.metrics.NodeMetrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Health and metrics over HTTP: {@code /livez}, {@code /readyz}, {@code /metrics}. */
final class HealthServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final int THREADS = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("health-", 0).factory());
    private final HttpServer http;

    /**
     * Begins to answer.
     *
     * @param port 0 takes a free one
     */
    HealthServer(
            int port, Supplier<Optional<String>> liveness, Supplier<Optional<String>> readiness, NodeMetrics metrics) {
        try {
            http = HttpServer.create(new InetSocketAddress(port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot listen for health checks on port " + port + ": " + e.getMessage()
                            + ". End the program that has the port, or choose another with the setting FtpHealthPort.",
                    e);
        }
        http.createContext("/livez", exchange -> answer(exchange, liveness.get()));
        http.createContext("/readyz", exchange -> answer(exchange, readiness.get()));
        http.createContext("/metrics", exchange -> answer(exchange, OK, metrics.scrape()));
        http.setExecutor(threads);
        http.start();
    }

    private static void answer(HttpExchange exchange, Optional<String> problem) throws IOException {
        answer(exchange, problem.isEmpty() ? OK : UNAVAILABLE, problem.orElse("ok") + "\n");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    int port() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
