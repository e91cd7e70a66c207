package io.ftpcluster.e2e.conformance.program;

import io.ftpcluster.e2e.client.FtpAddress;
import java.nio.charset.StandardCharsets;

/** Writes remote paths into URLs, RFC 3986 section 2.1. */
final class UrlPath {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

    private UrlPath() {}

    /** The URL of an absolute path, for a user whose root is where the login arrives. */
    static String url(String scheme, FtpAddress address, String path) {
        return scheme + "://" + address + encode(path);
    }

    /** A path as it stands in a URL. */
    static String encode(String path) {
        StringBuilder text = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            if (octet > 0 && PLAIN.indexOf(octet) >= 0) {
                text.append((char) octet);
            } else {
                text.append('%').append("%02X".formatted(octet));
            }
        }
        return text.toString();
    }
}
