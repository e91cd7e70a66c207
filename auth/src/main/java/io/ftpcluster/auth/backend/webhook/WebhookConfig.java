package io.ftpcluster.auth.backend.webhook;

import io.ftpcluster.auth.tls.TrustedAuthorities;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Who is asked.
 *
 * @param url {@code https://} or {@code http://}
 * @param tokenFile file with the token that is sent, read for every question; empty: none is
 * @param authorities whose certificates are believed
 * @param timeout for connecting, and for the whole answer
 * @param connections most questions at the same time
 */
public record WebhookConfig(
        URI url, Optional<Path> tokenFile, TrustedAuthorities authorities, Duration timeout, int connections) {}
