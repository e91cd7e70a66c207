package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which runs of nodes are over. One that has not changed its file while this node watched for {@link Lease#DEAD_AFTER}
 * is; so is an earlier one of the same node, since there are never two at once. Thread-safe.
 */
final class Lives {
    private static final Pattern LIFE = Pattern.compile("(.+)\\.[0-9a-f]{16}");
    private static final int RANDOM_BYTES = 8;

    private record Sign(String content, long firstSeenAt) {}

    private final Path directory;
    private final String node;
    private final String own;
    private final Duration deadAfter;
    private final Map<String, Sign> signs = new ConcurrentHashMap<>();

    Lives(Path directory, String node, Duration deadAfter) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        this.directory = directory;
        this.node = node;
        this.own = node + "." + HexFormat.of().formatHex(random);
        this.deadAfter = deadAfter;
    }

    /** The name of this life. */
    String own() {
        return own;
    }

    /** The file that a life changes. */
    Path file(String life) {
        return directory.resolve(life);
    }

    /** Whether a life is known to be over. */
    boolean isOver(String life) throws IOException {
        if (life.equals(own)) {
            return false;
        }
        Matcher parts = LIFE.matcher(life);
        if (!parts.matches() || parts.group(1).equals(node)) {
            return true;
        }
        try {
            // Reading opens the file, and that makes a network file system ask its server for the newest.
            return hasStopped(life, Files.readString(file(life)));
        } catch (NoSuchFileException gone) {
            return true;
        }
    }

    private boolean hasStopped(String life, String content) {
        long now = System.nanoTime();
        Sign sign = signs.merge(
                life, new Sign(content, now), (known, seen) -> known.content().equals(content) ? known : seen);
        return now - sign.firstSeenAt() > deadAfter.toNanos();
    }

    /** Forgets a life that is over, on the volume too. */
    void forget(String life) throws IOException {
        signs.remove(life);
        Files.deleteIfExists(file(life));
    }
}
