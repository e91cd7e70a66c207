package io.ftpcluster.operator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** {@code /livez}, {@code /readyz} and {@code /metrics} over HTTP. */
final class HealthServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private HealthServer(HttpServer http) {
        this.http = http;
        http.setExecutor(threads);
    }

    /**
     * Starts.
     *
     * @param port 0 for a free one
     * @param metrics in Prometheus' text form
     */
    static HealthServer start(int port, OperatorHealth health, Supplier<String> metrics) {
        try {
            HealthServer server = new HealthServer(HttpServer.create(new InetSocketAddress(port), 0));
            server.check("/livez", health::isLive);
            server.check("/readyz", health::isReady);
            server.http.createContext("/metrics", exchange -> answer(exchange, OK, metrics.get()));
            server.http.start();
            return server;
        } catch (IOException taken) {
            throw new UncheckedIOException("Port " + port + " for health and metrics cannot be opened", taken);
        }
    }

    int port() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.close();
    }

    private void check(String path, BooleanSupplier check) {
        http.createContext(path, exchange -> {
            boolean good = check.getAsBoolean();
            answer(exchange, good ? OK : UNAVAILABLE, good ? "ok\n" : "not ok\n");
        });
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
