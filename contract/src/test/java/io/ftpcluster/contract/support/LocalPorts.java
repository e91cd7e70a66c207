package io.ftpcluster.contract.support;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of this machine for what a test starts, below those that the system gives to clients: a connection of
 * another test cannot take one between the choice and the start.
 */
public final class LocalPorts {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private LocalPorts() {}

    /** A port that is free now. */
    public static int free() throws IOException {
        return freeRow(1);
    }

    /** The first of some neighbouring ports that are free now. */
    public static int freeRow(int count) throws IOException {
        while (true) {
            int first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - count);
            if (areFree(first, count)) {
                return first;
            }
        }
    }

    private static boolean areFree(int first, int count) throws IOException {
        for (int port = first; port < first + count; port++) {
            try (ServerSocket probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(port));
            } catch (BindException taken) {
                return false;
            }
        }
        return true;
    }
}
