package io.ftpcluster.contract.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** Reads certificates and private keys in PEM. Stateless. */
public final class PemFiles {
    private PemFiles() {}

    /**
     * All certificates of a file, in their order; at least one.
     *
     * @throws UnusablePemException when there is none, or one is damaged
     */
    public static List<X509Certificate> certificates(byte[] pem) {
        List<X509Certificate> found;
        try {
            found = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException damaged) {
            throw new UnusablePemException("holds a certificate that cannot be read", damaged);
        }
        if (found.isEmpty()) {
            throw new UnusablePemException("holds no certificate in PEM");
        }
        return found;
    }

    /**
     * The private key of a file: PKCS#8, PKCS#1 (RSA) or SEC 1 (EC), which are what certificate managers write.
     *
     * @throws UnusablePemException when there is none, or it is damaged or needs a password
     */
    public static PrivateKey privateKey(byte[] pem) {
        try (Reader text = new InputStreamReader(new ByteArrayInputStream(pem), StandardCharsets.US_ASCII);
                PEMParser parser = new PEMParser(text)) {
            JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
            // openssl writes a block with the curve's name before an EC key.
            for (Object block = parser.readObject(); block != null; block = parser.readObject()) {
                if (block instanceof PEMKeyPair pair) {
                    return converter.getPrivateKey(pair.getPrivateKeyInfo());
                }
                if (block instanceof PrivateKeyInfo info) {
                    return converter.getPrivateKey(info);
                }
            }
        } catch (IOException damaged) {
            throw new UnusablePemException("holds a private key that cannot be read", damaged);
        }
        throw new UnusablePemException("holds no private key in PEM without a password");
    }

    /** Whether a private key belongs to a certificate: nobody else finds out before the first client. */
    public static boolean fit(PrivateKey key, X509Certificate certificate) {
        PublicKey shown = certificate.getPublicKey();
        try {
            Signature signature = Signature.getInstance(
                    switch (key.getAlgorithm()) {
                        case "RSA" -> "SHA256withRSA";
                        case "EC" -> "SHA256withECDSA";
                        default -> key.getAlgorithm();
                    });
            signature.initSign(key);
            byte[] signed = signature.sign();
            signature.initVerify(shown);
            return signature.verify(signed);
        } catch (GeneralSecurityException differentKinds) {
            return false;
        }
    }
}
