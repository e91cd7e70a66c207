package io.ftpcluster.node.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where users come from. */
public sealed interface AuthConfig {
    /**
     * The authentication service.
     *
     * @param url scheme, host and port
     * @param tokenFile file with the token it asks for; empty: none
     */
    record Service(URI url, Optional<Path> tokenFile) implements AuthConfig {}

    /**
     * A users file, for a node that runs alone.
     *
     * @param file JSON, see {@link io.ftpcluster.contract.auth.UsersFile}
     */
    record File(Path file) implements AuthConfig {}
}
