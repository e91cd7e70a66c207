package io.ftpcluster.e2e.conformance;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Neighbouring ports that are free now, below those that the system gives to programs that dial out. */
final class FreePorts {
    private static final int LOWEST = 10_000;
    private static final int HIGHEST = 19_000;

    private FreePorts() {}

    /** The first of them. */
    static int block(int count) throws IOException {
        while (true) {
            int first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (areFree(first, count)) {
                return first;
            }
        }
    }

    private static boolean areFree(int first, int count) throws IOException {
        for (int port = first; port < first + count; port++) {
            try (ServerSocket probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(port));
            } catch (BindException taken) {
                return false;
            }
        }
        return true;
    }
}
