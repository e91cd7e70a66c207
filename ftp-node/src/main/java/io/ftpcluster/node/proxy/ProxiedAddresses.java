package io.ftpcluster.node.proxy;

import io.netty.handler.codec.haproxy.HAProxyCommand;
import io.netty.handler.codec.haproxy.HAProxyMessage;
import io.netty.handler.codec.haproxy.HAProxyProxiedProtocol.AddressFamily;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * What a PROXY header says. An IPv4 address written as IPv6 is IPv4 here, so that the two connections of a client
 * compare equal.
 *
 * @param client who connected to the balancer
 * @param dialled where the client connected to
 */
public record ProxiedAddresses(InetSocketAddress client, InetSocketAddress dialled) {
    /** The addresses in a header; empty when it tells none, as in the balancer's own health checks. */
    public static Optional<ProxiedAddresses> of(HAProxyMessage header) {
        AddressFamily family = header.proxiedProtocol().addressFamily();
        boolean tells = header.command() == HAProxyCommand.PROXY
                && (family == AddressFamily.AF_IPv4 || family == AddressFamily.AF_IPv6);
        return tells ? addresses(header) : Optional.empty();
    }

    private static Optional<ProxiedAddresses> addresses(HAProxyMessage header) {
        String source = header.sourceAddress();
        String destination = header.destinationAddress();
        if (source == null || destination == null || hasScope(source) || hasScope(destination)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ProxiedAddresses(
                    new InetSocketAddress(InetAddress.ofLiteral(source), header.sourcePort()),
                    new InetSocketAddress(InetAddress.ofLiteral(destination), header.destinationPort())));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    // A scope says something on one machine only, and could make a header longer than any may be.
    private static boolean hasScope(String address) {
        return address.indexOf('%') >= 0;
    }
}
