package io.ftpcluster.operator.secret;

import static java.util.Objects.requireNonNullElse;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.contract.tls.PemFiles;
import io.ftpcluster.contract.tls.UnusablePemException;
import io.ftpcluster.operator.model.SecretUse;
import io.ftpcluster.operator.model.TlsPlan;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Looks into the Secrets for TLS with the eyes of a node. */
public final class CertificateCheck {
    /** Key of the certificate and its chain in a kubernetes.io/tls Secret. */
    public static final String CERTIFICATE_KEY = "tls.crt";

    /** Key of the private key in a kubernetes.io/tls Secret. */
    public static final String PRIVATE_KEY_KEY = "tls.key";

    private final Function<String, Optional<Secret>> secrets;

    /**
     * Looks at these Secrets.
     *
     * @param secrets of the namespace, by name
     */
    public CertificateCheck(Function<String, Optional<Secret>> secrets) {
        this.secrets = secrets;
    }

    /**
     * Looks.
     *
     * @param tls empty: TLS is off
     */
    public CertificateReading read(Optional<TlsPlan> tls) {
        if (tls.isEmpty()) {
            return new CertificateReading.NotNeeded();
        }
        try {
            return usable(tls.get());
        } catch (UnusableSecretException wrong) {
            return wrong.asReading();
        }
    }

    private CertificateReading usable(TlsPlan tls) {
        String name = tls.certificateSecret();
        byte[] certificateFile = file("tls.secretName", name, CERTIFICATE_KEY);
        byte[] keyFile = file("tls.secretName", name, PRIVATE_KEY_KEY);
        X509Certificate certificate = read(name, CERTIFICATE_KEY, () -> PemFiles.certificates(certificateFile))
                .getFirst();
        PrivateKey key = read(name, PRIVATE_KEY_KEY, () -> PemFiles.privateKey(keyFile));
        if (!PemFiles.fit(key, certificate)) {
            throw UnusableSecretException.invalid(PRIVATE_KEY_KEY + " of the Secret " + name
                    + " is not the key of the first certificate in its " + CERTIFICATE_KEY);
        }
        byte[] authorities = tls.authoritiesSecret().map(this::authorities).orElse(new byte[0]);
        return new CertificateReading.Usable(
                name,
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                hash(certificateFile, authorities));
    }

    private byte[] authorities(String name) {
        byte[] file = file("tls.clientCaSecretName", name, SecretUse.AUTHORITIES_KEY);
        read(name, SecretUse.AUTHORITIES_KEY, () -> PemFiles.certificates(file));
        return file;
    }

    private byte[] file(String field, String name, String key) {
        Secret secret = secrets.apply(name)
                .orElseThrow(() -> UnusableSecretException.missing(
                        "There is no Secret " + name + " in this namespace, which " + field + " names"));
        String encoded =
                requireNonNullElse(secret.getData(), Map.<String, String>of()).get(key);
        if (encoded == null) {
            throw UnusableSecretException.invalid("The Secret " + name + " has no key " + key);
        }
        return Base64.getDecoder().decode(encoded);
    }

    private static <T> T read(String name, String key, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnusablePemException wrong) {
            throw UnusableSecretException.invalid(key + " of the Secret " + name + " " + wrong.getMessage());
        }
    }

    // Of what everyone may see: a key changes with its certificate.
    private static String hash(byte[] certificate, byte[] authorities) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(certificate);
            digest.update(authorities);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
