package io.ftpcluster.e2e.cluster;

import java.util.regex.Pattern;

/**
 * The text of an administrator's kubeconfig. It holds a private key: it is never logged.
 *
 * @param text YAML
 */
record Kubeconfig(String text) {
    private static final Pattern SERVER = Pattern.compile("(?m)^(\\s*server:\\s*)\\S+\\s*$");

    /**
     * The same access by the port of this machine that leads to the API server.
     *
     * @throws ClusterFailure when the text names no server
     */
    Kubeconfig throughLocalPort(int port) {
        var server = SERVER.matcher(text);
        if (!server.find()) {
            throw new ClusterFailure("The kubeconfig of the node names no server");
        }
        return new Kubeconfig(server.replaceAll("$1https://127.0.0.1:" + port));
    }

    /** Says nothing of the content. */
    @Override
    public String toString() {
        return "Kubeconfig[" + text.length() + " characters]";
    }
}
