package io.ftpcluster.e2e.client;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.X509TrustManager;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPConnectionClosedException;
import org.apache.commons.net.ftp.FTPSClient;
import org.apache.commons.net.io.CopyStreamException;

/**
 * A session that is logged in, in Java: for tests that need many at the same time or must hold one open. Any reply that
 * is not a success is an {@link FtpFailure}. For one thread.
 */
public final class FtpSession implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(300);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final FTPClient client;
    private String lastWords = "";

    private FtpSession(FTPClient client) {
        this.client = client;
    }

    /** Connects and logs in, for binary transfers in one passive mode. */
    public static FtpSession open(FtpAddress address, FtpLogin login, PassiveMode mode) throws IOException {
        return open(new FTPClient(), address, login, mode);
    }

    /**
     * Connects, begins TLS, and logs in, for binary transfers that are encrypted too.
     *
     * @param trust judges the server's certificate, and sees it
     */
    public static FtpSession openSecurely(FtpAddress address, FtpLogin login, X509TrustManager trust)
            throws IOException {
        FTPSClient client = new FTPSClient();
        client.setTrustManager(trust);
        FtpSession session = open(client, address, login, PassiveMode.PASV);
        try {
            client.execPBSZ(0);
            client.execPROT("P");
            return session;
        } catch (IOException | RuntimeException e) {
            session.closeAfter(e);
            throw e;
        }
    }

    private static FtpSession open(FTPClient client, FtpAddress address, FtpLogin login, PassiveMode mode)
            throws IOException {
        client.setControlEncoding(StandardCharsets.UTF_8);
        client.setConnectTimeout((int) CONNECT.toMillis());
        client.setDefaultTimeout((int) SILENCE.toMillis());
        client.setDataTimeout(SILENCE);
        client.setUseEPSVwithIPv4(mode == PassiveMode.EPSV);
        client.setPassiveNatWorkaroundStrategy(null);
        FtpSession session = new FtpSession(client);
        try {
            session.logIn(address, login);
            return session;
        } catch (IOException | RuntimeException e) {
            session.closeAfter(e);
            throw e;
        }
    }

    /** Connects and logs in, for binary transfers by PASV. */
    public static FtpSession open(FtpAddress address, FtpLogin login) throws IOException {
        return open(address, login, PassiveMode.PASV);
    }

    /** Name of the node that serves this session. */
    public String node() throws IOException {
        expect(client.stat() == 211, "STAT");
        return ServingNode.in(client.getReplyString())
                .orElseThrow(() -> new FtpFailure("STAT does not name the node: " + client.getReplyString()));
    }

    /** The reply to PWD, without quotes. */
    public String workingDirectory() throws IOException {
        return Objects.requireNonNull(client.printWorkingDirectory(), this::lastReply);
    }

    /** Stores bytes under a path. */
    public void upload(String path, byte[] content) throws IOException {
        upload(path, new ByteArrayInputStream(content));
    }

    /** Stores what a stream gives under a path. */
    public void upload(String path, InputStream content) throws IOException {
        expect(isStored(path, content), "STOR " + path);
    }

    // A server that refuses in the middle closes the data connection; its reply says why.
    private boolean isStored(String path, InputStream content) throws IOException {
        try {
            return client.storeFile(path, content);
        } catch (CopyStreamException interrupted) {
            return client.completePendingCommand();
        }
    }

    /** The bytes stored under a path. */
    public byte[] download(String path) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        expect(client.retrieveFile(path, content), "RETR " + path);
        return content.toByteArray();
    }

    /** The names in a directory, from a long listing. */
    public List<String> list(String path) throws IOException {
        var files = client.listFiles(path);
        expect(client.getReplyCode() == 226, "LIST " + path);
        return List.of(files).stream().map(file -> file.getName()).toList();
    }

    /** Whether the server has ended this session; asks nothing of the server, so that an idle session stays idle. */
    public boolean isEnded() throws IOException {
        client.setSoTimeout((int) GLANCE.toMillis());
        try {
            client.getReply();
        } catch (SocketTimeoutException silent) {
            client.setSoTimeout((int) SILENCE.toMillis());
            return false;
        } catch (FTPConnectionClosedException goodBye) {
            // Reported below, as any other reply to nothing is.
        }
        lastWords = String.join("\n", client.getReplyStrings());
        client.disconnect(); // forgets the reply
        return true;
    }

    /** What the client was told when the session {@link #isEnded}; empty when it was told nothing, or has not ended. */
    public String lastWords() {
        return lastWords;
    }

    /** Removes a file. */
    public void delete(String path) throws IOException {
        expect(client.deleteFile(path), "DELE " + path);
    }

    // A server that closes first must not hide why.
    private void closeAfter(Exception failure) {
        try {
            close();
        } catch (IOException alreadyClosed) {
            failure.addSuppressed(alreadyClosed);
        }
    }

    @Override
    public void close() throws IOException {
        if (client.isConnected()) {
            try {
                client.quit();
            } catch (FTPConnectionClosedException serverWasFirst) {
                // It has ended the session, as one does that is being drained, before it has read this.
            } finally {
                client.disconnect();
            }
        }
    }

    private void logIn(FtpAddress address, FtpLogin login) throws IOException {
        client.connect(address.host(), address.port());
        client.setSoTimeout((int) SILENCE.toMillis());
        // With TLS, the last reply is the one to AUTH.
        expect(client.getReplyCode() == 220 || client.getReplyCode() == 234, "greeting");
        expect(isAccepted(login), "login of " + login.user());
        client.enterLocalPassiveMode();
        expect(client.setFileType(FTP.BINARY_FILE_TYPE), "TYPE I");
    }

    // The library makes an exception of 421, because the server closes after it.
    private boolean isAccepted(FtpLogin login) throws IOException {
        try {
            return client.login(login.user(), login.password());
        } catch (FTPConnectionClosedException refused) {
            return false;
        }
    }

    private void expect(boolean success, String what) {
        if (!success) {
            throw new FtpFailure(what + " was answered " + lastReply());
        }
    }

    private String lastReply() {
        String reply = client.getReplyString();
        return reply == null ? "(nothing)" : reply.strip();
    }
}
