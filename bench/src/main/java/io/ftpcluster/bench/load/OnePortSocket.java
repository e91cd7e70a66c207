package io.ftpcluster.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/**
 * A connected socket that tells the same port for every connection. The JDK's TLS looks for a session to resume by the
 * peer's port, and a data connection has another one than its control connection, whose session it must resume.
 */
final class OnePortSocket extends Socket {
    private static final int PORT = 1;

    private final Socket real;

    OnePortSocket(Socket real) {
        this.real = real;
    }

    @Override
    public int getPort() {
        return PORT;
    }

    @Override
    public InetAddress getInetAddress() {
        return real.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return real.getLocalAddress();
    }

    @Override
    public boolean isConnected() {
        return real.isConnected();
    }

    @Override
    public boolean isClosed() {
        return real.isClosed();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return real.getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return real.getOutputStream();
    }

    @Override
    public void setSoTimeout(int millis) throws java.net.SocketException {
        real.setSoTimeout(millis);
    }

    @Override
    public void shutdownInput() throws IOException {
        real.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        real.shutdownOutput();
    }

    @Override
    public boolean isInputShutdown() {
        return real.isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        return real.isOutputShutdown();
    }

    @Override
    public void close() throws IOException {
        real.close();
    }
}
