package io.ftpcluster.bench.scenario;

import io.ftpcluster.bench.load.FtpClient;
import io.ftpcluster.bench.load.Target;
import io.ftpcluster.bench.peer.RunningPeer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Sessions that are logged in and silent, and what they cost a fresh server in memory. */
final class Idle {
    private static final int FIRST = 100;
    private static final int CHECK_EVERY = 100;
    private static final long LEAST_FREE_KIB = 4L << 20;
    private static final long LONGEST_SECONDS = 120;
    private static final long SETTLE_SECONDS = 3;

    private Idle() {}

    /**
     * Opens sessions and keeps them for a moment. Some come and go before, so that what a server needs once is not
     * counted as a cost of sessions. Stops early when the machine runs out of memory or time.
     */
    static Result.Memory measure(Target target, RunningPeer server, int wanted)
            throws IOException, InterruptedException {
        closeAll(open(target, FIRST));
        TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
        long before = server.processes().memoryKib();
        List<FtpClient> sessions = open(target, wanted);
        try {
            TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
            long after = server.processes().memoryKib();
            return new Result.Memory(before, after, sessions.size());
        } finally {
            closeAll(sessions);
        }
    }

    private static List<FtpClient> open(Target target, int wanted) throws IOException {
        List<FtpClient> sessions = new ArrayList<>();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        try {
            while (sessions.size() < wanted && System.nanoTime() < deadline && hasRoom(sessions.size())) {
                sessions.add(FtpClient.logIn(target).prepare());
            }
            return sessions;
        } catch (IOException e) {
            closeAll(sessions);
            throw new IOException("After " + sessions.size() + " sessions: " + e.getMessage(), e);
        }
    }

    private static boolean hasRoom(int open) throws IOException {
        if (open % CHECK_EVERY != 0) {
            return true;
        }
        for (String line : Files.readAllLines(Path.of("/proc/meminfo"))) {
            if (line.startsWith("MemAvailable:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) > LEAST_FREE_KIB;
            }
        }
        return true;
    }

    private static void closeAll(List<FtpClient> sessions) throws IOException {
        for (FtpClient session : sessions) {
            session.close();
        }
    }
}
