package io.ftpcluster.node.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;

/** A control connection that sends what a test says and reads replies as they come. */
public final class FtpLines implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final Pattern EXTENDED_PASSIVE = Pattern.compile("\\|\\|\\|(\\d+)\\|");

    private Socket socket;
    private BufferedReader in;
    private OutputStream out;

    private FtpLines(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        out = socket.getOutputStream();
    }

    /** Connects over loopback. */
    public static FtpLines connect(int port) throws IOException {
        return new FtpLines(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    /** Connects and sends bytes before anything else, such as a PROXY header. */
    public static FtpLines connect(int port, byte[] first) throws IOException {
        FtpLines lines = connect(port);
        lines.sendRaw(first);
        return lines;
    }

    /** A client on a socket of the test's own making. */
    public static FtpLines on(Socket socket) throws IOException {
        return new FtpLines(socket);
    }

    /** The socket that is spoken on. */
    public Socket socket() {
        return socket;
    }

    /** Goes on over TLS. */
    public void secure(SSLSocket safe) throws IOException {
        safe.startHandshake();
        socket = safe;
        in = new BufferedReader(new InputStreamReader(safe.getInputStream(), StandardCharsets.UTF_8));
        out = safe.getOutputStream();
    }

    /** Sends a line. */
    public void send(String line) throws IOException {
        sendRaw((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes. */
    public void sendRaw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** The next line, without its end. */
    public String line() throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new EOFException("The server closed the connection");
        }
        return line;
    }

    /** The next whole reply, its lines joined by line feeds. */
    public String reply() throws IOException {
        StringBuilder reply = new StringBuilder(line());
        if (reply.charAt(3) == '-') {
            String end = reply.substring(0, 3) + " ";
            String line;
            do {
                line = line();
                reply.append('\n').append(line);
            } while (!line.startsWith(end));
        }
        return reply.toString();
    }

    /** Reads a reply and asserts how it begins. */
    public String expect(String start) throws IOException {
        String reply = reply();
        assertThat(reply).startsWith(start);
        return reply;
    }

    /** Sends a command and asserts how its reply begins. */
    public String command(String line, String start) throws IOException {
        send(line);
        return expect(start);
    }

    /** Logs in as demo. */
    public void login() throws IOException {
        command("USER demo", "331");
        command("PASS demo", "230");
    }

    /** Asks for a port with EPSV. */
    public int extendedPassivePort() throws IOException {
        Matcher port = EXTENDED_PASSIVE.matcher(command("EPSV", "229"));
        assertThat(port.find()).isTrue();
        return Integer.parseInt(port.group(1));
    }

    /** Asks for a port with EPSV and connects to it. */
    public Socket openData() throws IOException {
        Socket data = new Socket(InetAddress.getLoopbackAddress(), extendedPassivePort());
        data.setSoTimeout(PATIENCE_MILLIS);
        return data;
    }

    /** Whether the server has closed the connection; waits for it. */
    public boolean isClosedByServer() throws IOException {
        try {
            return in.readLine() == null;
        } catch (SocketException reset) {
            return true; // What was sent behind QUIT is not read any more.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
