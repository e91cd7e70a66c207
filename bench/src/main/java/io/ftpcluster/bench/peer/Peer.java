package io.ftpcluster.bench.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A server under test: a script in {@code peers/} that knows how to get and start it.
 *
 * @param name of the server and of its script
 * @param kind what it is compared as
 * @param script the file
 */
public record Peer(String name, Kind kind, Path script) {
    /** What a server is compared as. */
    public enum Kind {
        /** No server: the limit of machine and load generator. */
        BARE,
        /** Ours, in some arrangement. */
        NODE,
        /** Ours with the authentication service and Redis; compared with the node alone. */
        CLUSTER,
        /** Somebody else's. */
        OTHER
    }

    /** All servers there are, in the order of the tables. */
    public static List<Peer> all(Path folder) {
        return List.of(
                of(folder, "bare", Kind.BARE),
                of(folder, "node", Kind.NODE),
                of(folder, "node-fsync", Kind.NODE),
                of(folder, "vsftpd", Kind.OTHER),
                of(folder, "pure-ftpd", Kind.OTHER),
                of(folder, "pyftpdlib", Kind.OTHER),
                of(folder, "apache", Kind.OTHER),
                of(folder, "ftpserverlib", Kind.OTHER),
                of(folder, "bare-nginx", Kind.BARE),
                of(folder, "node-nginx", Kind.NODE),
                of(folder, "cluster-quick", Kind.CLUSTER),
                of(folder, "cluster-bcrypt", Kind.CLUSTER),
                of(folder, "cluster-argon2id", Kind.CLUSTER));
    }

    private static Peer of(Path folder, String name, Kind kind) {
        return new Peer(name, kind, folder.resolve(name + ".sh"));
    }

    /** Name and password of the user; vsftpd knows anonymous ones without PAM only. */
    public String user() {
        return name.equals("vsftpd") ? "ftp" : "bench";
    }

    /** Whether it stands behind nginx. */
    public boolean isBehindNginx() {
        return name.endsWith("-nginx");
    }

    /**
     * Gets the server, which may take minutes the first time.
     *
     * @throws UnavailableException when it cannot be had here
     */
    public void install() throws IOException, InterruptedException {
        ask("install");
    }

    /** One line. */
    public String version() throws IOException, InterruptedException {
        return ask("version");
    }

    private String ask(String verb) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(script.toString(), verb)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        String lastLine = said.substring(said.lastIndexOf('\n') + 1);
        if (process.waitFor() != 0) {
            throw new UnavailableException(name + ": " + lastLine);
        }
        return lastLine;
    }
}
