package io.ftpcluster.auth.backend.webhook;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Who is asked.
 *
 * @param url {@code https://} or {@code http://}
 * @param tokenFile file with the token that is sent, read for every question; empty: none is
 * @param tls whose certificates are believed
 * @param timeout for connecting, and for the whole answer
 * @param connections most questions at the same time
 */
public record WebhookConfig(URI url, Optional<Path> tokenFile, SSLContext tls, Duration timeout, int connections) {}
