package io.ftpcluster.e2e.conformance.program;

import io.ftpcluster.e2e.client.ToolRun;
import java.util.List;

/** The ftp of GNU inetutils. */
final class InetutilsFtp extends ScriptedFtp {
    InetutilsFtp() {
        super("inetutils-ftp");
    }

    @Override
    public String name() {
        return "inetutils-ftp";
    }

    @Override
    public ToolRun version() {
        return ToolRun.of("inetutils-ftp", "--version");
    }

    @Override
    List<String> options() {
        return List.of("--no-login", "--passive", "--no-edit", "--no-prompt");
    }

    @Override
    public List<String> notes() {
        return List.of(
                "No TLS: it needs a service that allows logins in clear.",
                "`reget` resumes a download; `restart` with the size on the server, then `put`, resumes an upload.",
                "`--passive` is needed: behind a balancer active mode is not offered.",
                "Ends with 0 also when a command in a script failed: look at the replies.");
    }
}
