package io.ftpcluster.bench.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/**
 * Ports of one server, below those that the kernel gives to programs that dial out.
 *
 * @param number of the block, from 0
 */
public record PortBlock(int number) {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int SIZE = 200;
    private static final int PASSIVE_FROM = 20;

    /**
     * The first block from this number on in which nobody listens.
     *
     * @throws IllegalStateException when there is none
     */
    public static PortBlock firstFree(int from) {
        return IntStream.range(from, (HIGHEST - LOWEST) / SIZE)
                .mapToObj(PortBlock::new)
                .filter(PortBlock::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + SIZE + " ports in a row are free"));
    }

    private boolean isFree() {
        return IntStream.rangeClosed(control(), lastPassive()).allMatch(PortBlock::isFree);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress((InetAddress) null, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Of the control listener; the next few may be used behind a balancer. */
    public int control() {
        return LOWEST + number * SIZE;
    }

    /** First passive port. */
    public int firstPassive() {
        return control() + PASSIVE_FROM;
    }

    /** Last passive port. */
    public int lastPassive() {
        return control() + SIZE - 1;
    }
}
