package io.ftpcluster.bench.load;

import java.net.InetSocketAddress;

/**
 * Where to log in.
 *
 * @param address of the control listener
 * @param user name and password are the same
 * @param mode clear or TLS, for both connections
 */
public record Target(InetSocketAddress address, String user, Mode mode) {}
