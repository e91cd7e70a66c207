package io.ftpcluster.e2e.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What a server says to whoever connects, RFC 959 section 5.4: whether the way to it is open. */
public final class Greeting {
    private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(20).toMillis();
    private static final String SERVICE_READY = "220";

    private Greeting() {}

    /** What is there in place of a greeting, in words; empty when a server greets. */
    public static String missingAt(FtpAddress address) {
        try (Socket client = new Socket()) {
            client.connect(new InetSocketAddress(address.host(), address.port()), PATIENCE_MILLIS);
            client.setSoTimeout(PATIENCE_MILLIS);
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            String line = String.valueOf(lines.readLine());
            return line.startsWith(SERVICE_READY) ? "" : line;
        } catch (IOException notYet) {
            return address + ": " + notYet.getMessage();
        }
    }
}
