package io.ftpcluster.node.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A stretch of network to a port of this machine, which a test can cut in two ways, and mend. */
public final class TcpRelay implements AutoCloseable {
    private enum Way {
        OPEN,
        SILENT,
        CLOSED
    }

    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ServerSocket listener;
    private final int target;
    private Way way = Way.OPEN;

    /** Opens the way to a port. */
    public TcpRelay(int target) throws IOException {
        this.target = target;
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** Where it begins. */
    public String address() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    /** From now on no byte arrives anywhere, and nobody is told: connections seem to be open, and can be made. */
    public void swallow() {
        change(Way.SILENT);
    }

    /** Ends all connections; new ones are closed at once. */
    public void cut() {
        change(Way.CLOSED);
        sockets.forEach(TcpRelay::end);
    }

    /** Lets everything through again, also what was held up. */
    public void mend() {
        change(Way.OPEN);
    }

    private void change(Way next) {
        lock.lock();
        try {
            way = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return way == Way.CLOSED;
        } finally {
            lock.unlock();
        }
    }

    private void awaitNoise() throws InterruptedException {
        lock.lock();
        try {
            while (way == Way.SILENT) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket near = listener.accept();
                if (isClosed()) {
                    end(near);
                } else {
                    Thread.ofVirtual().start(() -> connect(near));
                }
            }
        } catch (IOException closed) {
            // The test has ended.
        }
    }

    private void connect(Socket near) {
        sockets.add(near);
        try {
            awaitNoise();
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(far);
            if (isClosed()) {
                // It was cut before both of them were there to be ended.
                end(near);
                end(far);
            }
            Thread.ofVirtual().start(() -> copy(near, far));
            copy(far, near);
        } catch (IOException away) {
            end(near);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void copy(Socket from, Socket to) {
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                awaitNoise();
                out.write(buffer, 0, count);
            }
        } catch (IOException ended) {
            // The other direction ends with it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(from);
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        change(Way.CLOSED);
        sockets.forEach(TcpRelay::end);
    }
}
