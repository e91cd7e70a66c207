package io.ftpcluster.operator.model;

import io.ftpcluster.contract.node.PortRange;
import io.ftpcluster.crds.cluster.FtpClusterSpec;
import io.ftpcluster.crds.cluster.TlsMode;
import io.ftpcluster.crds.cluster.TlsSpec;
import java.util.Optional;

/** Finds out which Secrets TLS needs. Stateless. */
final class TlsPlanner {
    private TlsPlanner() {}

    /**
     * The plan; empty: no TLS.
     *
     * @param passive all passive ports
     * @throws IllegalArgumentException when the spec contradicts itself
     */
    static Optional<TlsPlan> plan(FtpClusterSpec spec, PortRange passive) {
        TlsSpec tls = spec.tls();
        if (tls.mode() == TlsMode.OFF) {
            require(
                    tls.dataMode() != TlsMode.REQUIRED && tls.clientAuth() == TlsMode.OFF && tls.implicitPort() == 0,
                    "tls.mode is Off, but other fields of tls need it");
            return Optional.empty();
        }
        int port = tls.implicitPort();
        require(
                port == 0 || port != spec.service().controlPort() && !passive.contains(port),
                "tls.implicitPort " + port + " is already in use");
        return Optional.of(new TlsPlan(tls, certificateSecret(tls), authoritiesSecret(tls)));
    }

    private static String certificateSecret(TlsSpec tls) {
        String name = tls.secretName();
        if (name == null) {
            throw new IllegalArgumentException("tls.secretName is missing");
        }
        return name;
    }

    private static Optional<String> authoritiesSecret(TlsSpec tls) {
        if (tls.clientAuth() == TlsMode.OFF) {
            return Optional.empty();
        }
        String name = tls.clientCaSecretName();
        if (name == null) {
            throw new IllegalArgumentException("tls.clientCaSecretName is missing");
        }
        return Optional.of(name);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
