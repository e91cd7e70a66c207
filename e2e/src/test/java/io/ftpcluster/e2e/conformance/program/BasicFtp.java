package io.ftpcluster.e2e.conformance.program;

import java.util.List;

/** basic-ftp for Node.js. */
final class BasicFtp extends Driven {
    @Override
    public String name() {
        return "basic-ftp";
    }

    @Override
    public List<String> needs() {
        return List.of("node", "ftpcluster-basic-ftp");
    }

    @Override
    List<String> driver() {
        return List.of("ftpcluster-basic-ftp");
    }

    @Override
    boolean copiesTrees() {
        return true;
    }

    @Override
    public List<String> notes() {
        return List.of(
                "`access({secure: true})` is explicit TLS on control and data.",
                "`uploadFromDir` and `downloadToDir` copy trees; `appendFrom` and `downloadTo(…, startAt)` resume.",
                "One task at a time per `Client`.");
    }
}
