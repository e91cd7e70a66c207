package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.ftpcluster.operator.model.SecretUse;
import io.ftpcluster.operator.model.TlsPlan;
import io.ftpcluster.operator.secret.CertificateCheck;
import java.util.ArrayList;
import java.util.List;

/** The certificates as files in a node. They are read again when they change, so nothing here depends on what is in them. */
final class TlsFiles {
    static final String CERTIFICATE = "/etc/ftpcluster/tls/" + CertificateCheck.CERTIFICATE_KEY;
    static final String PRIVATE_KEY = "/etc/ftpcluster/tls/" + CertificateCheck.PRIVATE_KEY_KEY;
    static final String AUTHORITIES = "/etc/ftpcluster/client-ca/" + SecretUse.AUTHORITIES_KEY;

    private static final String TLS = "tls";
    private static final String CLIENT_CA = "client-ca";

    private TlsFiles() {}

    static List<Volume> volumes(TlsPlan tls) {
        List<Volume> volumes = new ArrayList<>();
        volumes.add(Files.secret(
                TLS, tls.certificateSecret(), CertificateCheck.CERTIFICATE_KEY, CertificateCheck.PRIVATE_KEY_KEY));
        tls.authoritiesSecret()
                .ifPresent(secret -> volumes.add(Files.secret(CLIENT_CA, secret, SecretUse.AUTHORITIES_KEY)));
        return volumes;
    }

    static List<VolumeMount> mounts(TlsPlan tls) {
        List<VolumeMount> mounts = new ArrayList<>();
        mounts.add(Files.mount(TLS, "/etc/ftpcluster/tls"));
        if (tls.authoritiesSecret().isPresent()) {
            mounts.add(Files.mount(CLIENT_CA, "/etc/ftpcluster/client-ca"));
        }
        return mounts;
    }
}
