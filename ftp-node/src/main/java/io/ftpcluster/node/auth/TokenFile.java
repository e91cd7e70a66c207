package io.ftpcluster.node.auth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The token for the authentication service, read at every use: the file is small and may be replaced at any time. */
final class TokenFile {
    private final Path file;

    TokenFile(Path file) {
        this.file = file;
    }

    String read() throws IOException {
        return Files.readString(file).trim();
    }
}
