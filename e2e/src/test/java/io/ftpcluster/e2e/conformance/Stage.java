package io.ftpcluster.e2e.conformance;

import io.ftpcluster.e2e.client.ToolFailure;
import io.ftpcluster.e2e.client.ToolResult;
import io.ftpcluster.e2e.client.ToolRun;
import io.ftpcluster.e2e.conformance.program.Action;
import io.ftpcluster.e2e.conformance.program.FtpProgram;
import io.ftpcluster.e2e.conformance.program.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What one trial stands on: a client, where it goes, a folder of its own on this side and one on the server's.
 *
 * @param program the client
 * @param site where it goes
 * @param remote its folder as the client names it
 * @param onServer the same folder as the node has it
 * @param here its folder on the client's side
 */
record Stage(FtpProgram program, Site site, String remote, Path onServer, Path here) {
    // Enough for a machine that does much else: what hangs is ended all the same.
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** The same for somebody who has the password wrong. */
    Stage withWrongPassword() {
        return new Stage(program, site.withWrongPassword(), remote, onServer, here);
    }

    /** How to make the client do it, within the limit; empty where it has no means. */
    Optional<ToolRun> prepare(Action action) {
        return program.prepare(action, site).map(run -> run.within(LIMIT));
    }

    /** Whether the client has means for it. */
    boolean offers(Action action) {
        return program.prepare(action, site).isPresent();
    }

    /**
     * Has the client do it.
     *
     * @throws ToolFailure when the client says that it failed, or has no means
     */
    ToolResult perform(Action action) {
        return prepare(action)
                .orElseThrow(() -> new ToolFailure(program.name() + " has no means for " + action))
                .run()
                .orThrow();
    }

    /** The path of something in the trial's folder as the client names it. */
    String remote(String name) {
        return remote + "/" + name;
    }

    /** A new local file with bytes that no other file has. */
    Path localFile(String name, int size) throws IOException {
        return Files.write(here.resolve(name), bytes(name, size));
    }

    /** A new file in the trial's folder on the server. */
    Path serverFile(String name, int size) throws IOException {
        return Files.write(onServer.resolve(name), bytes(name, size));
    }

    /** A new local folder. */
    Path localFolder(String name) throws IOException {
        return Files.createDirectories(here.resolve(name));
    }

    /** Bytes that follow from a name, the same each time. */
    static byte[] bytes(String name, int size) {
        byte[] bytes = new byte[size];
        new SplittableRandom(name.hashCode()).nextBytes(bytes);
        return bytes;
    }
}
