package io.ftpcluster.node.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes users files for tests: every user's password is the name, the home is {@code /demo}. */
public final class UsersText {
    private UsersText() {}

    /**
     * Writes one with a single user, in the place of what is there.
     *
     * @param more what else the entry says, such as {@code "limits": {"sessions": 1}}
     */
    public static Path write(Path file, String user, String more) throws IOException {
        Path fresh =
                Files.writeString(file.resolveSibling(file.getFileName() + ".new"), """
                {"users": [{"username": "%s", "passwordHash": "{plain}%s", "home": "/demo", %s}]}
                """.formatted(user, user, more));
        return Files.move(
                fresh,
                file,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
