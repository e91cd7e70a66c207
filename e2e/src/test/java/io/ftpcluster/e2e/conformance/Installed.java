package io.ftpcluster.e2e.conformance;

import io.ftpcluster.e2e.conformance.program.FtpProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds out which clients this machine has. */
final class Installed {
    private Installed() {}

    /** The programs that a client needs and the path does not have. */
    static List<String> missing(FtpProgram program) {
        return program.needs().stream().filter(need -> !isOnPath(need)).toList();
    }

    private static boolean isOnPath(String command) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
