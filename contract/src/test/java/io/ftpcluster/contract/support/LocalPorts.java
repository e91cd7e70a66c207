package io.ftpcluster.contract.support;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of this machine for what a test starts, below those that the system gives to clients: a connection of
 * another test cannot take one between the choice and the start. Each is another one than those before, although nothing
 * may listen there yet.
 */
public final class LocalPorts {
    /** Where Linux says which ports it gives to clients: the first and the last. */
    private static final Path OF_CLIENTS = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

    private static final int USUAL_LOWEST = 20_000;
    private static final int USUAL_HIGHEST = 32_000;
    private static final int FEWEST = 4_000;

    private static final int HIGHEST = highest();
    private static final int LOWEST = Math.min(USUAL_LOWEST, HIGHEST - FEWEST);

    // Somewhere else in each process, as several may run at the same time.
    private static int next = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);

    private LocalPorts() {}

    // Some sandboxes give clients ports from 16000 on. Where that leaves too few to choose from, they must do.
    private static int highest() {
        try {
            int client = Integer.parseInt(Files.readString(OF_CLIENTS).strip().split("\\s+")[0]);
            return client > 2 * FEWEST ? Math.min(USUAL_HIGHEST, client) : USUAL_HIGHEST;
        } catch (IOException elsewhere) {
            return USUAL_HIGHEST;
        }
    }

    /** A port that is free now. */
    public static int free() throws IOException {
        return freeRow(1);
    }

    /** The first of some neighbouring ports that are free now. */
    public static synchronized int freeRow(int count) throws IOException {
        while (true) {
            int first = next + count > HIGHEST ? LOWEST : next;
            next = first + count;
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
