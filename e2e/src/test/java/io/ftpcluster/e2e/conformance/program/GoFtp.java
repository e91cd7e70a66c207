package io.ftpcluster.e2e.conformance.program;

import java.util.List;

/** jlaffaye/ftp for Go. */
final class GoFtp extends Driven {
    @Override
    public String name() {
        return "Go jlaffaye/ftp";
    }

    @Override
    public List<String> needs() {
        return List.of("ftpcluster-goftp");
    }

    @Override
    List<String> driver() {
        return List.of("ftpcluster-goftp");
    }

    @Override
    public List<String> notes() {
        return List.of(
                "`DialWithExplicitTLS` encrypts control and data; give its `tls.Config` a session cache where reuse is required.",
                "`StorFrom` and `RetrFrom` resume.",
                "Close a download before the next command.");
    }
}
