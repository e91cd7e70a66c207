package io.ftpcluster.contract.entry;

import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/** Compares the subjects of certificates. */
public final class CertificateSubject {
    private CertificateSubject() {}

    /** Whether the text is a subject in the form of RFC 2253, such as {@code CN=camera 7,O=Example}. */
    public static boolean isSubject(String text) {
        return parse(text).isPresent();
    }

    /** Whether both name the same subject, however they write spaces and case. A text that is no subject is nobody's. */
    public static boolean isSame(String one, String other) {
        Optional<X500Principal> first = parse(one);
        return first.isPresent() && first.equals(parse(other));
    }

    private static Optional<X500Principal> parse(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new X500Principal(text));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
