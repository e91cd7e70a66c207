package io.ftpcluster.contract.entry;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;

/** Reads the secrets that codes of the moment are made of (RFC 6238), as apps show them: base32, in groups or not. */
public final class TotpSecret {
    // RFC 4226 wants 16 bytes; 10 are what many generators make.
    private static final int LEAST_BYTES = 10;

    private TotpSecret() {}

    /** Whether the text is a secret: at least ten bytes. */
    public static boolean isSecret(String text) {
        String plain = plain(text);
        return new Base32().isInAlphabet(plain.getBytes(StandardCharsets.UTF_8), false)
                && bytes(plain).length >= LEAST_BYTES;
    }

    /** The bytes of a {@linkplain #isSecret secret}. */
    public static byte[] bytes(String text) {
        return new Base32().decode(plain(text));
    }

    private static String plain(String text) {
        return text.replaceAll("[ =-]", "").toUpperCase(Locale.ROOT);
    }
}
