package io.ftpcluster.node.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The node's metrics. Thread-safe. No label ever holds a user, an address or a path: their number has no bound. */
public final class NodeMetrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    // Looking one up in the registry costs more than most commands.
    private final Map<Answered, Counter> commands = new ConcurrentHashMap<>();
    private final Map<String, Counter> logins = new ConcurrentHashMap<>();
    private final Map<Shaken, Counter> handshakes = new ConcurrentHashMap<>();
    private final Map<Ended, Timer> transfers = new ConcurrentHashMap<>();
    private final Map<String, Counter> bytesMoved = new ConcurrentHashMap<>();

    /** {@code ftp_sessions}: control connections open now. */
    public void sessionsFrom(Supplier<Number> open) {
        Gauge.builder("ftp.sessions", open)
                .description("Control connections open now")
                .register(registry);
    }

    /** {@code ftp_passive_ports_reserved}: passive ports told to a client that has not connected to them yet. */
    public void reservedPortsFrom(Supplier<Number> reserved) {
        Gauge.builder("ftp.passive.ports.reserved", reserved)
                .description("Passive ports told to a client that has not connected yet")
                .register(registry);
    }

    /** {@code ftp_draining}: 1 while the node waits for its sessions to end. */
    public void drainingFrom(Supplier<Number> draining) {
        Gauge.builder("ftp.draining", draining)
                .description("1 while the node waits for its sessions to end")
                .register(registry);
    }

    /** {@code ftp_tls_certificate_not_after_seconds}: when the certificate for new sessions stops being good. */
    public void certificateEndFrom(Supplier<Number> secondsOfTheEpoch) {
        Gauge.builder("ftp.tls.certificate.not.after", secondsOfTheEpoch)
                .description("When the certificate for new sessions stops being good, in seconds since 1970")
                .baseUnit("seconds")
                .register(registry);
    }

    /** {@code ftp_logins_total{result}}: granted, denied, refused (a limit) or unavailable. */
    public void login(String result) {
        logins.computeIfAbsent(result, this::loginCounter).increment();
    }

    private Counter loginCounter(String result) {
        return Counter.builder("ftp.logins")
                .description("Login attempts by result")
                .tag("result", result)
                .register(registry);
    }

    /**
     * {@code ftp_sessions_refused_total{full}}: node, address or logins of the node; cluster_full, address_full,
     * user_full or user_address_full of the cluster; unknown without Redis.
     */
    public void refusedSession(String full) {
        Counter.builder("ftp.sessions.refused")
                .description("Connections that got no session, by the limit that was reached")
                .tag("full", full)
                .register(registry)
                .increment();
    }

    /** {@code ftp_commands_total{verb,code}}: a verb of the command table, and the reply's code. */
    public void command(String verb, int code) {
        commands.computeIfAbsent(new Answered(verb, code), this::counter).increment();
    }

    private Counter counter(Answered answered) {
        return Counter.builder("ftp.commands")
                .description("Commands by verb and reply code")
                .tag("verb", answered.verb())
                .tag("code", Integer.toString(answered.code()))
                .register(registry);
    }

    private record Answered(String verb, int code) {}

    /** {@code ftp_transfer_seconds{direction,outcome}} and {@code ftp_transfer_bytes_total{direction}}. */
    public void transfer(String direction, String outcome, long bytes, Duration duration) {
        transfers.computeIfAbsent(new Ended(direction, outcome), this::timer).record(duration);
        bytesMoved.computeIfAbsent(direction, this::byteCounter).increment((double) bytes);
    }

    private Timer timer(Ended ended) {
        return Timer.builder("ftp.transfer")
                .description("Duration of transfers")
                .tag("direction", ended.direction())
                .tag("outcome", ended.outcome())
                .register(registry);
    }

    private Counter byteCounter(String direction) {
        return Counter.builder("ftp.transfer.bytes")
                .description("File bytes moved")
                .tag("direction", direction)
                .register(registry);
    }

    private record Ended(String direction, String outcome) {}

    /**
     * {@code ftp_tls_handshakes_total{connection,result}}: control: completed or failed; data: full, resumed, failed or
     * refused.
     */
    public void tlsHandshake(String connection, String result) {
        handshakes
                .computeIfAbsent(new Shaken(connection, result), this::handshakeCounter)
                .increment();
    }

    private Counter handshakeCounter(Shaken shaken) {
        return Counter.builder("ftp.tls.handshakes")
                .description("TLS handshakes by kind of connection and result")
                .tag("connection", shaken.connection())
                .tag("result", shaken.result())
                .register(registry);
    }

    private record Shaken(String connection, String result) {}

    /** All metrics in Prometheus' text format. */
    public String scrape() {
        return registry.scrape();
    }
}
