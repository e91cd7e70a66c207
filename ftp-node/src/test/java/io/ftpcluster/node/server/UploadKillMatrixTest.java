package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.KillableNode;
import io.ftpcluster.node.support.TestNode;
import io.ftpcluster.node.support.TestTls;
import io.ftpcluster.node.support.VolumeFiles;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every way an upload can end before its time, against every verb that uploads. Afterwards each name is as it was, no
 * running upload has left anything, what may be resumed is kept, and the client got the right code wherever a connection
 * was left to say it on.
 */
class UploadKillMatrixTest {
    private static final String OLD = "as it was";
    private static final int SENT = 150_000;
    private static final int TOO_MUCH = 3_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private VolumeFiles volume;

    /**
     * A way to end.
     *
     * <p>The columns: how the reply begins, empty where nobody is left to read one; where the node runs; whether what
     * has arrived is kept.
     */
    private enum Kill {
        CLIENT_RESETS_DATA("426", Where.HERE, true),
        CLIENT_LOSES_CONTROL_THEN_ENDS_DATA("", Where.HERE, true),
        CLIENT_LOSES_CONTROL("", Where.HERE, true),
        CLIENT_ABORTS("426", Where.HERE, true),
        CLIENT_STALLS("426", Where.HERE, true),
        CLIENT_ENDS_TLS_WITHOUT_A_WORD("426", Where.HERE_WITH_TLS, true),
        NODE_IS_TERMINATED("426", Where.PROCESS, true),
        NODE_IS_KILLED("", Where.PROCESS, true),
        VOLUME_IS_FULL("452", Where.PROCESS_WITH_LITTLE_ROOM, false);

        private final String reply;
        private final Where where;
        private final boolean kept;

        Kill(String reply, Where where, boolean kept) {
            this.reply = reply;
            this.where = where;
            this.kept = kept;
        }
    }

    private enum Where {
        HERE,
        HERE_WITH_TLS,
        PROCESS,
        PROCESS_WITH_LITTLE_ROOM
    }

    /** A verb, on a name that is there before, or is not. */
    private enum Verb {
        STOR_OF_A_NEW_NAME(List.of(), "STOR new", false, true),
        STOR_OF_AN_OLD_NAME(List.of(), "STOR old", true, true),
        APPE(List.of(), "APPE grown", true, false),
        REST_AND_STOR_WITHIN(List.of("REST 2"), "STOR within", true, true),
        REST_AND_STOR_AT_THE_END(List.of("REST " + OLD.length()), "STOR longer", true, false),
        STOU(List.of(), "STOU unique", false, true);

        private final List<String> before;
        private final String command;
        private final boolean there;
        private final boolean resumable;

        Verb(List<String> before, String command, boolean there, boolean resumable) {
            this.before = before;
            this.command = command;
            this.there = there;
            this.resumable = resumable;
        }

        private String file() {
            return command.substring(command.indexOf(' ') + 1);
        }
    }

    private record Upload(Verb verb, FtpLines control, Socket wire, Socket data) {}

    @ParameterizedTest
    @EnumSource(Kill.class)
    void shouldLeaveEveryNameAsItWas(Kill kill) throws Exception {
        // given
        try (Node node = start(kill)) {
            Map<String, String> before = oldFiles();
            List<Upload> uploads = new ArrayList<>();
            for (Verb verb : Verb.values()) {
                Upload upload = begin(node, verb);
                send(upload, kill == Kill.VOLUME_IS_FULL ? TOO_MUCH : SENT);
                uploads.add(upload);
            }
            if (kill != Kill.VOLUME_IS_FULL && kill != Kill.CLIENT_STALLS) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(volume.staged())
                                .hasSize(uploads.size())
                                .allSatisfy(file -> assertThat(Files.size(file)).isGreaterThanOrEqualTo(SENT)));
            }

            // when
            for (Upload upload : uploads) {
                kill(kill, upload);
            }
            node.end(kill);

            // then
            for (Upload upload : uploads) {
                if (!kill.reply.isEmpty()) {
                    upload.control().expect(kill.reply);
                }
            }
            try (Node next = node.next(kill)) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(volume.staged()).isEmpty());
                assertThat(volume.in("demo")).isEqualTo(before);
                long resumable = uploads.stream()
                        .filter(upload -> upload.verb().resumable)
                        .count();
                assertThat(volume.kept()).hasSize(kill.kept ? (int) resumable : 0);
                assertThat(volume.appends()).isEmpty();
            }
            for (Upload upload : uploads) {
                upload.control().close();
                upload.wire().close();
            }
        }
    }

    private Map<String, String> oldFiles() throws IOException {
        Path home = Files.createDirectories(volume.root().resolve("demo"));
        for (Verb verb : Verb.values()) {
            if (verb.there) {
                Files.writeString(home.resolve(verb.file()), OLD);
            }
        }
        return volume.in("demo");
    }

    private Upload begin(Node node, Verb verb) throws IOException {
        FtpLines control = FtpLines.connect(node.port());
        control.expect("220");
        TestTls tls = node.tls();
        if (tls != null) {
            control.command("AUTH TLS", "234");
            control.secure(tls.over(control.socket()));
        }
        control.login();
        if (tls != null) {
            control.command("PBSZ 0", "200");
            control.command("PROT P", "200");
        }
        control.command("TYPE I", "200");
        for (String line : verb.before) {
            control.command(line, "350");
        }
        Socket wire = TestTls.dial(control.extendedPassivePort(), node.port());
        control.command(verb.command, "150");
        return new Upload(verb, control, wire, tls == null ? wire : secured(tls, wire));
    }

    private static SSLSocket secured(TestTls tls, Socket wire) throws IOException {
        SSLSocket data = tls.over(wire);
        data.startHandshake();
        return data;
    }

    private static void send(Upload upload, int bytes) throws IOException {
        try {
            upload.data().getOutputStream().write(new byte[bytes]);
            upload.data().getOutputStream().flush();
        } catch (SocketException full) {
            assertThat(bytes).isEqualTo(TOO_MUCH);
        }
    }

    private static void kill(Kill kill, Upload upload) throws IOException {
        switch (kill) {
            case CLIENT_RESETS_DATA -> {
                upload.wire().setSoLinger(true, 0);
                upload.wire().close();
            }
            case CLIENT_LOSES_CONTROL_THEN_ENDS_DATA -> {
                upload.control().close();
                upload.wire().close();
            }
            case CLIENT_LOSES_CONTROL -> upload.control().close();
            case CLIENT_ABORTS -> upload.control().send("ABOR");
            case CLIENT_ENDS_TLS_WITHOUT_A_WORD -> upload.wire().close();
            case CLIENT_STALLS, NODE_IS_TERMINATED, NODE_IS_KILLED, VOLUME_IS_FULL -> {
                // It happens without the client.
            }
        }
    }

    private Node start(Kill kill) throws Exception {
        volume = new VolumeFiles(folder.resolve("volume"));
        return switch (kill.where) {
            case HERE -> Node.here(TestNode.start(folder, stallAfter(kill == Kill.CLIENT_STALLS ? "3s" : "60s")), null);
            case HERE_WITH_TLS -> {
                TestTls tls = new TestTls(folder);
                yield Node.here(TestNode.start(folder, tls.settings(stallAfter("60s"))), tls);
            }
            case PROCESS -> process(List.of());
            // No file may become longer than 2 MiB: to a program that is what a full volume is.
            case PROCESS_WITH_LITTLE_ROOM -> process(List.of("sh", "-c", "ulimit -f 4096; exec \"$@\"", "sh"));
        };
    }

    private static Map<NodeSetting, String> stallAfter(String time) {
        Map<NodeSetting, String> settings = new EnumMap<>(NodeSetting.class);
        settings.put(NodeSetting.STALL_TIMEOUT, time);
        return settings;
    }

    private Node process(List<String> before) throws IOException {
        Map<NodeSetting, String> settings = stallAfter("60s");
        settings.put(NodeSetting.DRAIN_TIMEOUT, "1s");
        return Node.process(KillableNode.start(folder, settings, before), folder);
    }

    /** A node, wherever it runs. */
    private record Node(
            int port, @Nullable TestTls tls, @Nullable KillableNode process, Path folder, AutoCloseable closing)
            implements AutoCloseable {
        static Node here(TestNode node, @Nullable TestTls tls) {
            return new Node(node.port(), tls, null, node.root(), node);
        }

        static Node process(KillableNode process, Path folder) {
            return new Node(process.port(), null, process, folder, process);
        }

        void end(Kill kill) throws InterruptedException {
            if (process != null && kill == Kill.NODE_IS_TERMINATED) {
                process.terminate();
            }
            if (process != null && kill == Kill.NODE_IS_KILLED) {
                process.kill();
            }
        }

        /** The one that takes a killed node's place; otherwise the same one, which stays as it is. */
        Node next(Kill kill) {
            return kill == Kill.NODE_IS_KILLED
                    ? here(TestNode.start(folder), null)
                    : new Node(port, tls, process, folder, () -> {});
        }

        @Override
        public void close() throws Exception {
            closing.close();
        }
    }
}
