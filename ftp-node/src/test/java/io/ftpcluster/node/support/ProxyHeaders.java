package io.ftpcluster.node.support;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** PROXY protocol headers, made by hand. */
public final class ProxyHeaders {
    private static final byte[] V2_SIGNATURE = HexFormat.of().parseHex("0d0a0d0a000d0a515549540a");
    private static final int CLIENT_PORT = 4321;

    private ProxyHeaders() {}

    /** Version 1, text. */
    public static byte[] v1(String client, String dialled, int port) {
        return ("PROXY TCP4 " + client + " " + dialled + " " + CLIENT_PORT + " " + port + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Version 2, binary, TCP over IPv4. */
    public static byte[] v2(String client, String dialled, int port) {
        return ByteBuffer.allocate(28)
                .put(V2_SIGNATURE)
                .put((byte) 0x21)
                .put((byte) 0x11)
                .putShort((short) 12)
                .put(InetAddress.ofLiteral(client).getAddress())
                .put(InetAddress.ofLiteral(dialled).getAddress())
                .putShort((short) CLIENT_PORT)
                .putShort((short) port)
                .array();
    }
}
