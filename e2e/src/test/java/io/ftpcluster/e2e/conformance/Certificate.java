package io.ftpcluster.e2e.conformance;

import io.ftpcluster.e2e.client.ToolRun;
import java.nio.file.Path;

/**
 * A certificate for 127.0.0.1 that has signed itself.
 *
 * @param certificate PEM file, which clients are told to trust
 * @param key PEM file with the private key
 */
record Certificate(Path certificate, Path key) {
    /** Has openssl make one. */
    static Certificate create(Path folder) {
        Certificate made = new Certificate(folder.resolve("tls.crt"), folder.resolve("tls.key"));
        ToolRun.of(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "ec",
                        "-pkeyopt",
                        "ec_paramgen_curve:prime256v1",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=127.0.0.1",
                        "-addext",
                        "subjectAltName=IP:127.0.0.1,DNS:localhost",
                        "-keyout",
                        made.key().toString(),
                        "-out",
                        made.certificate().toString())
                .run()
                .orThrow();
        return made;
    }
}
