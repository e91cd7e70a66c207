package io.ftpcluster.node.config;

import java.time.Duration;
import java.util.Optional;

/**
 * Limits of one session.
 *
 * @param nodeName name of the node that serves it, told to users who are logged in
 * @param welcome text of the 220 greeting
 * @param idleTimeout a session without commands and transfers is closed after this time
 * @param drainTimeout how long sessions may go on after SIGTERM
 * @param activeMode whether PORT and EPRT are allowed
 * @param tls how TLS is offered; empty: not at all
 * @param timers its other clocks
 * @param limits how much a client may ask of the node
 */
public record SessionConfig(
        String nodeName,
        String welcome,
        Duration idleTimeout,
        Duration drainTimeout,
        boolean activeMode,
        Optional<TlsConfig> tls,
        SessionTimers timers,
        LimitsConfig limits) {}
