package io.ftpcluster.node.tls;

/**
 * Properties of the JDK's TLS. It reads them once, when it is first used, so they are set before anything else of this
 * program may open a TLS connection.
 */
public final class JsseSettings {
    // A connection has 127 in its life, and a session with one transfer at a time needs no second one in advance.
    private static final String TICKETS_PER_HANDSHAKE = "1";

    private JsseSettings() {}

    /** Sets them; where the command line has set one, that counts. */
    public static void apply() {
        // CVE-2009-3555 and its kin: nobody needs a second handshake on a connection.
        set("jdk.tls.rejectClientInitiatedRenegotiation", "true");
        set("jdk.tls.server.newSessionTicketCount", TICKETS_PER_HANDSHAKE);
    }

    private static void set(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
