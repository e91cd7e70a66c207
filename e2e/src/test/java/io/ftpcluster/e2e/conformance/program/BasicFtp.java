package io.ftpcluster.e2e.conformance.program;

import java.util.List;
import java.util.Optional;

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

    // It begins to send as soon as a cipher is chosen, and in TLS 1.3 that is before it has sent its own Finished.
    @Override
    public Optional<String> flaw(Operation operation, boolean encrypted) {
        return operation == Operation.EMPTY_FILE && encrypted
                ? Optional.of("basic-ftp now and then ends an empty upload before its own TLS handshake is over, and is"
                        + " told 425; upload again")
                : Optional.empty();
    }

    @Override
    public List<String> notes() {
        return List.of(
                "`access({secure: true})` is explicit TLS on control and data.",
                "`uploadFromDir` and `downloadToDir` copy trees; `appendFrom` and `downloadTo(…, startAt)` resume.",
                "One task at a time per `Client`.");
    }
}
