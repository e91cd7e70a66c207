package io.ftpcluster.e2e.client;

/**
 * Where clients find an FTP service.
 *
 * @param host name or IPv4 address
 * @param port port of the control connection
 */
public record FtpAddress(String host, int port) {
    /** The URL of a path from the root, without a user. */
    public String url(String path) {
        return "ftp://" + this + path;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
