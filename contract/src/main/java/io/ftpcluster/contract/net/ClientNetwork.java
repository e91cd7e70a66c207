package io.ftpcluster.contract.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which client addresses are counted together, by nodes and by the authentication service. */
public final class ClientNetwork {
    /** How many leading bytes the IPv6 addresses of one network share. */
    public static final int NETWORK_BYTES = 8;

    private ClientNetwork() {}

    /** The address itself, or the first one of its network: whoever has one IPv6 address usually has 2^64 of them. */
    public static InetAddress of(InetAddress client) {
        if (!(client instanceof Inet6Address)) {
            return client;
        }
        byte[] bytes = client.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("An address of " + bytes.length + " bytes", impossible);
        }
    }

    /** The same for an address as text. */
    public static String of(String client) {
        return of(InetAddress.ofLiteral(client)).getHostAddress();
    }
}
