package io.ftpcluster.node.session;

import io.ftpcluster.node.codec.Reply;
import java.net.InetSocketAddress;
import java.time.Duration;

/** The control connection as a session sees it. Thread-safe; nothing waits, but where it says so. */
public interface ControlConnection {
    /** Sends a whole reply: two replies never mix. */
    void send(Reply reply);

    /**
     * Sends a reply in clear and speaks TLS from then on. What the client sent before, and is not a complete command
     * yet, is dropped.
     */
    void startTls(Reply goAhead);

    /** Sends a reply together with the one that follows it, as one packet. */
    void sendWithNext(Reply reply);

    /** Closes when everything that was sent has gone. */
    void close();

    /** Closes at once: what was sent and has not gone is lost. */
    void cut();

    /** Whether the client reads what it is sent; false while much of it waits. True when there is no client any more. */
    boolean isKeepingUp();

    /** Stops or resumes reading commands. While the client does not keep up, none are read either. */
    void pauseReading(boolean paused);

    /** The client's address, from the PROXY header where there is one. */
    InetSocketAddress client();

    /** The address the client connected to, from the PROXY header where there is one. */
    InetSocketAddress dialled();

    /** Whether a balancer stands between the client and this node, and told its address. */
    boolean isProxied();

    /** Whether the client is still there, as far as is known. */
    boolean isOpen();

    /**
     * Whether the client has ended the connection, asked of the system: it knows before the event loop does.
     *
     * @param patience how long to wait for an end that may be on its way; not on the event loop
     */
    boolean hasClientLeft(Duration patience);
}
