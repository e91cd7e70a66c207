package io.ftpcluster.auth.backend.ldap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * TLS sockets that do not wait for ever in the handshake, and accept the certificate of their host only. The LDAP library
 * by itself does neither.
 */
final class LimitedTls extends SSLSocketFactory {
    /** RFC 4513, section 3.1.3, as Java names it. */
    private static final String HOST_NAME_CHECK = "LDAPS";

    private final SSLSocketFactory factory;
    private final Duration timeout;

    /**
     * Limits the sockets of a factory.
     *
     * @param timeout how long the server may be silent
     */
    LimitedTls(SSLSocketFactory factory, Duration timeout) {
        this.factory = factory;
        this.timeout = timeout;
    }

    @Override
    public Socket createSocket() throws IOException {
        return limited(factory.createSocket());
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return limited(factory.createSocket(socket, host, port, autoClose));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return limited(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return limited(factory.createSocket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return limited(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return limited(factory.createSocket(address, port, localAddress, localPort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return factory.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return factory.getSupportedCipherSuites();
    }

    private Socket limited(Socket socket) throws IOException {
        SSLSocket tls = (SSLSocket) socket;
        tls.setSoTimeout((int) timeout.toMillis());
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm(HOST_NAME_CHECK);
        tls.setSSLParameters(parameters);
        return tls;
    }
}
