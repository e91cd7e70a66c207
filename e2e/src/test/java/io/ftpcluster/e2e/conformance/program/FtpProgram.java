package io.ftpcluster.e2e.conformance.program;

import io.ftpcluster.e2e.client.ToolRun;
import java.util.List;
import java.util.Optional;

/** One client program or library. Stateless. */
public interface FtpProgram {
    /** Its name on the page. */
    String name();

    /** The programs that must be on the path. */
    List<String> needs();

    /** Asks the program which version it is; the first number in what it prints counts. */
    ToolRun version();

    /** Whether it can encrypt at all. */
    boolean speaksTls();

    /** How to make it do something; empty where it has no means for it. */
    Optional<ToolRun> prepare(Action action, Site site);

    /** Why it cannot handle a file of this name, whatever the server does; empty where it can. */
    default Optional<String> cannotName(String name) {
        return Optional.empty();
    }

    /**
     * What it does wrong in an operation by itself, whatever the server does, at times or always; empty where nothing is
     * known.
     *
     * @param encrypted whether it speaks TLS
     */
    default Optional<String> flaw(Operation operation, boolean encrypted) {
        return Optional.empty();
    }

    /** What its users should know: one sentence each, in Markdown. */
    List<String> notes();
}
