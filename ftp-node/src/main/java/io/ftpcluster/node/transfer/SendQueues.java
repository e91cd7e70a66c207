package io.ftpcluster.node.transfer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many bytes of each TCP connection still wait for their peer, as Linux tells it (proc_pid_net(5)). A blocked write
 * says nothing for minutes when its peer is slow, because the system has megabytes to send and wakes the writer when a
 * third of them has gone; here every one that goes is seen. Immutable.
 */
final class SendQueues {
    private static final Logger LOG = LoggerFactory.getLogger(SendQueues.class);
    private static final List<Path> TABLES = List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"));
    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int QUEUES = 4;
    private static final int IPV4_BYTES = 4;
    private static final String MAPPED = HexWords.of(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1});

    private final Map<String, Long> waiting = new HashMap<>();

    private SendQueues() {}

    /** As they are now; nothing waits where the system does not tell. */
    static SendQueues now() {
        SendQueues queues = new SendQueues();
        TABLES.forEach(queues::read);
        return queues;
    }

    private void read(Path table) {
        try (Stream<String> lines = Files.lines(table)) {
            lines.skip(1).map(line -> BLANKS.split(line.strip())).forEach(this::add);
        } catch (IOException notTold) {
            LOG.debug("{} cannot be read: {}", table, notTold.getMessage());
        }
    }

    // "0: 0100007F:1F90 0100007F:C350 01 0000A000:00000000 …": addresses, state, and what is to be sent and to be read.
    private void add(String[] row) {
        long bytes = row.length > QUEUES ? Long.parseLong(row[QUEUES].substring(0, row[QUEUES].indexOf(':')), 16) : 0;
        if (bytes > 0) {
            waiting.put(row[LOCAL] + " " + row[REMOTE], bytes);
        }
    }

    /** Bytes that one end has written and the other has not acknowledged; 0 when none, or it is not known. */
    long of(SocketAddress local, SocketAddress remote) {
        if (local instanceof InetSocketAddress here && remote instanceof InetSocketAddress there) {
            Long bytes = waiting.get(end(here, false) + " " + end(there, false));
            return bytes == null ? waiting.getOrDefault(end(here, true) + " " + end(there, true), 0L) : bytes;
        }
        return 0;
    }

    // A socket for both versions of IP has an IPv4 address in its mapped form.
    private static String end(InetSocketAddress address, boolean mapped) {
        byte[] bytes = address.getAddress().getAddress();
        String prefix = mapped && bytes.length == IPV4_BYTES ? MAPPED : "";
        return prefix + HexWords.of(bytes) + ":%04X".formatted(address.getPort());
    }

    /** Addresses as the table writes them: each four bytes as one number of this machine. */
    private static final class HexWords {
        private HexWords() {}

        static String of(byte[] address) {
            ByteBuffer words = ByteBuffer.wrap(address).order(ByteOrder.nativeOrder());
            StringBuilder text = new StringBuilder();
            while (words.hasRemaining()) {
                text.append("%08X".formatted(words.getInt()));
            }
            return text.toString();
        }
    }
}
