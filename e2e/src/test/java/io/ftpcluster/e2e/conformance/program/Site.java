package io.ftpcluster.e2e.conformance.program;

import io.ftpcluster.e2e.client.FtpAddress;
import io.ftpcluster.e2e.client.FtpLogin;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a client goes and who it is.
 *
 * @param address where the control connection is made
 * @param login who logs in
 * @param certificate what the client must trust, as a PEM file, where control and data are to be encrypted by explicit
 *     TLS; empty: in clear
 * @param settings an empty folder for the client's own settings, readable by its owner only
 */
public record Site(FtpAddress address, FtpLogin login, Optional<Path> certificate, Path settings) {
    /** The same for somebody who has the password wrong. */
    public Site withWrongPassword() {
        return new Site(address, new FtpLogin(login.user(), "not-the-password"), certificate, settings);
    }

    /** Whether control and data are to be encrypted. */
    public boolean encrypted() {
        return certificate.isPresent();
    }
}
