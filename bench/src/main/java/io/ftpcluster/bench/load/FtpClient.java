package io.ftpcluster.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** One FTP session that does nothing it need not, so that the server is what limits it. For one thread. */
public final class FtpClient implements AutoCloseable {
    private static final AtomicLong SESSIONS = new AtomicLong();
    private static final int MOST_ATTEMPTS = 3;

    private final Target target;
    private final String session = "session-" + SESSIONS.incrementAndGet();
    private final ReplyReader replies = new ReplyReader();
    private final ByteBuffer command = ByteBuffer.allocateDirect(1024);
    private Wire control;

    private FtpClient(Target target, Wire control) {
        this.target = target;
        this.control = control;
    }

    /** Connects and logs in. */
    public static FtpClient logIn(Target target) throws IOException {
        PlainWire wire = new PlainWire(target.address());
        FtpClient client = new FtpClient(target, wire);
        try {
            client.expect("connect", client.replies.next(wire), 220);
            if (target.mode() == Mode.TLS) {
                client.expect("AUTH TLS", 234);
                client.control = new TlsWire(wire, client.session, false);
            }
            client.say("USER " + target.user());
            if (client.replies.next(client.control) != 230) {
                client.expect("PASS " + target.user(), 230);
            }
            return client;
        } catch (IOException e) {
            client.control.close();
            throw e;
        }
    }

    /** Gets ready for files: binary, and protected data where the target says so. */
    public FtpClient prepare() throws IOException {
        expect("TYPE I", 200);
        if (target.mode() == Mode.TLS) {
            expect("PBSZ 0", 200);
            expect("PROT P", 200);
        }
        return this;
    }

    /** Sends a command and reads its reply, which must have this code. */
    public void expect(String text, int code) throws IOException {
        say(text);
        expect(text, replies.next(control), code);
    }

    private void expect(String text, int given, int code) throws IOException {
        if (given != code) {
            throw new RefusedException(text, replies.text());
        }
    }

    private void say(String text) throws IOException {
        command.clear()
                .put(text.getBytes(StandardCharsets.UTF_8))
                .put((byte) '\r')
                .put((byte) '\n');
        control.write(command.flip());
    }

    /** Opens a data connection and begins a transfer with this command. */
    public Transfer begin(String text) throws IOException {
        askForPort();
        PlainWire wire = new PlainWire(new InetSocketAddress(target.address().getAddress(), replies.port()));
        try {
            say(text);
            int first = replies.next(control);
            if (first != 150 && first != 125) {
                throw new RefusedException(text, replies.text());
            }
            return new Transfer(this, target.mode() == Mode.TLS ? new TlsWire(wire, session, true) : wire);
        } catch (IOException e) {
            wire.close();
            throw e;
        }
    }

    // 4yz asks the client to try again (RFC 959 §4.2.1): some servers find a port taken now and then.
    private void askForPort() throws IOException {
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            say("EPSV");
            int code = replies.next(control);
            if (code == 229) {
                return;
            }
            if (code / 100 != 4) {
                throw new RefusedException("EPSV", replies.text());
            }
        }
        expect("EPSV", 229);
    }

    /** Reads the reply to a transfer. */
    void finish() throws IOException {
        int last = replies.next(control);
        if (last != 226 && last != 250) {
            throw new RefusedException("transfer", replies.text());
        }
    }

    /** ABOR while a transfer runs: waits until the transfer has its reply and ABOR has its own (RFC 959 §4.1.3). */
    void abort() throws IOException {
        say("ABOR");
        int code = replies.next(control);
        if (code / 100 == 4) {
            code = replies.next(control);
        }
        if (code != 226 && code != 225) {
            throw new RefusedException("ABOR", replies.text());
        }
    }

    /** Says goodbye and waits until the server has closed: then the waiting end of the connection is the server's. */
    public void quit() throws IOException {
        say("QUIT");
        replies.next(control);
        close();
    }

    @Override
    public void close() throws IOException {
        control.close();
    }
}
