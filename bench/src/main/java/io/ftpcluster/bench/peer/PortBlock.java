package io.ftpcluster.bench.peer;

/**
 * Ports of one server, below those that the kernel gives to programs that dial out.
 *
 * @param control the control listener; the next few may be used behind a balancer
 * @param firstPassive first passive port
 * @param lastPassive last passive port
 */
public record PortBlock(int control, int firstPassive, int lastPassive) {
    private static final int LOWEST = 20_000;
    private static final int SIZE = 200;
    private static final int PASSIVE_FROM = 20;

    /** The block of the server with this number. */
    public static PortBlock number(int number) {
        int first = LOWEST + number * SIZE;
        return new PortBlock(first, first + PASSIVE_FROM, first + SIZE - 1);
    }
}
