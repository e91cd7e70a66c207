package io.ftpcluster.node.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where certificates and keys are, in PEM.
 *
 * @param certificate the server's certificate and its chain
 * @param key its private key, without a password
 * @param clientAuthorities whose client certificates are good; empty: none
 */
public record TlsFiles(Path certificate, Path key, Optional<Path> clientAuthorities) {}
