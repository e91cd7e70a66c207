package io.ftpcluster.e2e.conformance.program;

import io.ftpcluster.e2e.client.ToolRun;
import java.util.List;

/** tnftp, the ftp of NetBSD, macOS and now Debian. */
final class Tnftp extends ScriptedFtp {
    Tnftp() {
        super("tnftp");
    }

    @Override
    public String name() {
        return "tnftp";
    }

    @Override
    public ToolRun version() {
        return ToolRun.of("sh", "-c", "echo status | tnftp -n | grep -i '^Version'");
    }

    @Override
    List<String> options() {
        // No login by itself, passive, no editing of lines, no progress bar.
        return List.of("-n", "-p", "-e", "-V");
    }

    @Override
    public List<String> notes() {
        return List.of(
                "No TLS for FTP: it needs a service that allows logins in clear.",
                "`-p` for passive mode; scripts go to its standard input after `-n`, the login into `~/.netrc` or a `user` line.",
                "Ends with 0 also when a command in a script failed: look at the replies.",
                "`reget` resumes a download; `restart` with the size on the server, then `put`, resumes an upload.",
                "Put names with spaces into double quotes, or a backslash before each special character.");
    }
}
