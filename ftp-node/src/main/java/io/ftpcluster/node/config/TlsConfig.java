package io.ftpcluster.node.config;

/**
 * How TLS is offered; a node without TLS has none of these.
 *
 * @param control on control connections; never {@link TlsMode#OFF}
 * @param data on data connections of sessions with TLS
 * @param reuse whether data connections resume the session of the control connection
 * @param files certificates and keys
 * @param handshake what a handshake must have
 * @param implicitPort TCP port where the handshake comes first; 0: none
 */
public record TlsConfig(
        TlsMode control, TlsMode data, SessionReuse reuse, TlsFiles files, HandshakeRules handshake, int implicitPort) {
    /** Whether a login without TLS is refused. */
    public boolean isLoginRefusedInClear() {
        return control == TlsMode.REQUIRED;
    }
}
