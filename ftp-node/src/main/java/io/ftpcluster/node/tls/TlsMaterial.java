package io.ftpcluster.node.tls;

import io.ftpcluster.node.config.TlsFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The content of the files at one moment. Kubernetes swaps all files of a Secret in one step, so between the reading of
 * two of them the content may change: {@link #read} makes sure that it did not.
 *
 * @param certificate PEM
 * @param key PEM
 * @param authorities PEM; empty: client certificates are not asked for
 */
record TlsMaterial(byte[] certificate, byte[] key, Optional<byte[]> authorities) {
    private static final int ATTEMPTS = 5;

    /**
     * Reads the files.
     *
     * @throws TlsFilesException when one cannot be read
     */
    static TlsMaterial read(TlsFiles files) {
        TlsMaterial last = readOnce(files);
        for (int i = 0; i < ATTEMPTS; i++) {
            TlsMaterial again = readOnce(files);
            if (again.hasSameContent(last)) {
                return again;
            }
            last = again;
        }
        return last;
    }

    private static TlsMaterial readOnce(TlsFiles files) {
        return new TlsMaterial(
                bytes(files.certificate()),
                bytes(files.key()),
                files.clientAuthorities().map(TlsMaterial::bytes));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new TlsFilesException(
                    file + " cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    /** Whether nothing differs. */
    boolean hasSameContent(TlsMaterial other) {
        return Arrays.equals(certificate, other.certificate)
                && Arrays.equals(key, other.key)
                && Arrays.equals(authorities.orElse(null), other.authorities.orElse(null));
    }
}
