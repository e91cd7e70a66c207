package io.ftpcluster.node.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Users who come and go on some nodes: each logs in, uploads, downloads and logs out, again and again. Beside them a long
 * upload and a long download run on each node all the time. Whatever goes wrong is noted.
 */
public final class OutageLoad implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int USERS_OF_A_NODE = 3;
    private static final int SMALL = 5_000;
    private static final int LARGE = 20_000_000;
    // For a load that a small machine bears for ten minutes; no transfer is so slow that a node ends it.
    private static final Duration PACE = Duration.ofMillis(50);

    private final ExecutorService users = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private final List<TestNode> nodes;
    private volatile boolean goesOn = true;

    /** Does nothing yet. */
    public OutageLoad(List<TestNode> nodes) {
        this.nodes = nodes;
    }

    /** What users of a node do. */
    private interface Work {
        void run() throws IOException;
    }

    /** Lets the users come. */
    public void begin() {
        for (int n = 0; n < nodes.size(); n++) {
            TestNode node = nodes.get(n);
            String name = "node-" + n;
            for (int i = 0; i < USERS_OF_A_NODE; i++) {
                String file = name + "-" + i;
                start(() -> comeAndGo(node, file));
            }
            start(() -> uploadAllTheTime(node, name + "-long"));
            start(() -> downloadAllTheTime(node, name + "-read"));
        }
    }

    private void start(Work work) {
        var _ = users.submit(() -> {
            try {
                work.run();
            } catch (IOException | AssertionError e) {
                failures.add(e);
            }
        });
    }

    private void comeAndGo(TestNode node, String file) throws IOException {
        for (int round = 0; goesOn; round++) {
            int size = SMALL + round % 10;
            try (FtpLines client = node.login()) {
                client.command("TYPE I", "200");
                upload(client, file, size);
                assertThat(download(client, file)).isEqualTo(size);
                if (round % 3 == 2) {
                    client.command("DELE " + file, "250");
                }
                client.command("QUIT", "221");
            }
            rounds.incrementAndGet();
            LockSupport.parkNanos(PACE.toNanos());
        }
    }

    private static void upload(FtpLines client, String file, int size) throws IOException {
        try (Socket data = client.openData()) {
            client.command("STOR " + file, "150");
            data.getOutputStream().write(new byte[size]);
        }
        client.expect("226");
    }

    private static int download(FtpLines client, String file) throws IOException {
        try (Socket data = client.openData()) {
            client.command("RETR " + file, "150");
            int size = data.getInputStream().readAllBytes().length;
            client.expect("226");
            return size;
        }
    }

    private void uploadAllTheTime(TestNode node, String file) throws IOException {
        try (FtpLines client = node.login()) {
            client.command("TYPE I", "200");
            try (Socket data = client.openData()) {
                client.command("STOR " + file, "150");
                while (goesOn) {
                    data.getOutputStream().write(new byte[SMALL]);
                    LockSupport.parkNanos(PACE.toNanos());
                }
            }
            client.expect("226");
            client.command("QUIT", "221");
        }
    }

    private void downloadAllTheTime(TestNode node, String file) throws IOException {
        try (FtpLines client = node.login()) {
            client.command("TYPE I", "200");
            upload(client, file, LARGE);
            while (goesOn) {
                assertThat(downloadSlowly(client, file)).isEqualTo(LARGE);
            }
            client.command("QUIT", "221");
        }
    }

    private int downloadSlowly(FtpLines client, String file) throws IOException {
        try (Socket data = client.openData()) {
            client.command("RETR " + file, "150");
            InputStream in = data.getInputStream();
            byte[] buffer = new byte[SMALL * 10];
            int got = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                got += count;
                if (goesOn) {
                    LockSupport.parkNanos(PACE.toNanos());
                }
            }
            client.expect("226");
            return got;
        }
    }

    /** Waits until the users have done some more rounds. */
    public void awaitRounds(int more) {
        int before = rounds.get();
        await().atMost(PATIENCE).until(() -> rounds.get() >= before + more || !failures.isEmpty());
    }

    /** Lets them go on for a time, which is over before when something goes wrong. */
    public void goOnFor(Duration time) {
        long begin = System.nanoTime();
        await().atMost(time.plus(PATIENCE))
                .until(() -> System.nanoTime() - begin >= time.toNanos() || !failures.isEmpty());
    }

    /** Lets everybody finish what they do, and waits until they are gone. */
    public void end() {
        goesOn = false;
        users.close();
    }

    /** What has gone wrong. */
    public List<Throwable> failures() {
        return List.copyOf(failures);
    }

    /** How often a user has come and gone. */
    public int rounds() {
        return rounds.get();
    }

    @Override
    public void close() {
        end();
    }
}
