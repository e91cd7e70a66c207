package io.ftpcluster.node.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Random;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A client of the JDK's TLS: one control connection, and data connections that resume its session. */
public final class FtpsClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final FtpLines lines;
    private final SSLContext context;
    private final String[] versions;
    private final int port;

    private FtpsClient(FtpLines lines, SSLContext context, int port, String... versions) {
        this.lines = lines;
        this.context = context;
        this.versions = versions;
        this.port = port;
    }

    /** Connects in clear, and is greeted. */
    public static FtpsClient connect(int port, SSLContext context, String... versions) throws IOException {
        FtpLines lines = FtpLines.connect(port);
        lines.expect("220");
        return new FtpsClient(lines, context, port, versions.length == 0 ? TestTls.versions() : versions);
    }

    /** Begins with the handshake, on a connection of the test's own making; is greeted after it. */
    public static FtpsClient implicit(Socket plain, SSLContext context) throws IOException {
        FtpLines lines = FtpLines.on(plain);
        FtpsClient client = new FtpsClient(lines, context, plain.getPort(), TestTls.versions());
        lines.secure(client.over(plain));
        lines.expect("220");
        return client;
    }

    /** The control connection. */
    public FtpLines lines() {
        return lines;
    }

    /** AUTH TLS and the handshake. */
    public FtpsClient secure() throws IOException {
        lines.command("AUTH TLS", "234");
        lines.secure(over(lines.socket()));
        return this;
    }

    /** A login as demo, and PROT P. */
    public FtpsClient logIn() throws IOException {
        lines.login();
        lines.command("PBSZ 0", "200 PBSZ=0");
        lines.command("PROT P", "200");
        lines.command("TYPE I", "200");
        return this;
    }

    /** Adds TLS to a socket; the handshake is still to be made. */
    public SSLSocket over(Socket plain) throws IOException {
        SSLSocket safe = (SSLSocket) context.getSocketFactory().createSocket(plain, "localhost", plain.getPort(), true);
        safe.setEnabledProtocols(versions);
        return safe;
    }

    /** Opens a data connection, in clear as yet. */
    public Socket dial() throws IOException {
        return socketAt(lines.extendedPassivePort(), port);
    }

    /**
     * Connects to a port over loopback. The JDK finds a session to resume by the port, so the socket tells another one:
     * that of the control connection.
     */
    public static Socket socketAt(int port, int told) throws IOException {
        Socket socket = new Socket() {
            @Override
            public int getPort() {
                return told;
            }
        };
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** Uploads with TLS. */
    public void store(String name, byte[] content) throws IOException {
        try (Socket plain = dial()) {
            lines.command("STOR " + name, "150");
            try (SSLSocket data = over(plain)) {
                data.startHandshake();
                data.getOutputStream().write(content);
            }
        }
        lines.expect("226");
    }

    /** Downloads, or lists, with TLS; the data must end with close_notify. */
    public byte[] retrieve(String command) throws IOException {
        byte[] content;
        try (Socket plain = dial()) {
            lines.command(command, "150");
            content = over(plain).getInputStream().readAllBytes();
        }
        lines.expect("226");
        return content;
    }

    /** Uploads and downloads something. */
    public void transfer() throws IOException {
        byte[] content = new byte[300_000];
        new Random(content.length).nextBytes(content);
        store("f", content);
        assertThat(retrieve("RETR f")).isEqualTo(content);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
