package io.ftpcluster.contract.auth;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/**
 * What a user shows beside the password, or in place of it.
 *
 * @param totpSecret base32 secret of RFC 6238: the six digits of the moment follow the password; empty: not asked for
 * @param certificate subject of the client certificate that must be shown, in the form of RFC 2253; empty: none
 * @param certificateOnly true: the certificate is enough, whatever the password is
 */
public record Factors(String totpSecret, String certificate, boolean certificateOnly) {
    /** The password alone. */
    public static final Factors PASSWORD = new Factors(null, null, false);

    public Factors(@Nullable String totpSecret, @Nullable String certificate, boolean certificateOnly) {
        this.totpSecret = requireNonNullElse(totpSecret, "");
        this.certificate = requireNonNullElse(certificate, "");
        this.certificateOnly = certificateOnly;
    }

    @Override
    public String toString() {
        return "Factors[totp=" + !totpSecret.isEmpty() + ", certificate=" + certificate + ", certificateOnly="
                + certificateOnly + "]";
    }
}
