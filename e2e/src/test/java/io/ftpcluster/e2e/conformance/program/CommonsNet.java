package io.ftpcluster.e2e.conformance.program;

import java.nio.file.Path;
import java.util.List;

/** Apache Commons Net for Java. */
final class CommonsNet extends Driven {
    @Override
    public String name() {
        return "Apache Commons Net";
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    List<String> driver() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                CommonsNetDriver.class.getName());
    }

    @Override
    public List<String> notes() {
        return List.of(
                "`enterLocalPassiveMode()` and `setFileType(BINARY_FILE_TYPE)` after the login, `setControlEncoding(\"UTF-8\")` before it.",
                "`FTPSClient`: `execPBSZ(0)` and `execPROT(\"P\")` encrypt data; it does not resume TLS sessions, so `sessionReuse: Require` locks it out.",
                "`setRestartOffset` resumes in both directions.");
    }
}
