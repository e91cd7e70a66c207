package io.ftpcluster.node.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One node for the tests of a class; for each test an empty home, and a client that is logged in as demo. */
public final class FtpBed implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Map<NodeSetting, String> settings;

    @SuppressWarnings("NullAway.Init")
    private OwnFolder folder;

    @SuppressWarnings("NullAway.Init")
    private TestNode node;

    @SuppressWarnings("NullAway.Init")
    private FtpLines client;

    /** With the test's standard settings. */
    public FtpBed() {
        this(Map.of());
    }

    /** With other settings. */
    public FtpBed(Map<NodeSetting, String> settings) {
        this.settings = settings;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = OwnFolder.make();
        node = TestNode.start(folder.path(), settings);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        client = node.login();
        // The session of the test before may still be tidying up in it.
        await().ignoreExceptions().untilAsserted(() -> deleteBelow(node.home()));
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        client.close();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        node.close();
        folder.close();
    }

    private static void deleteBelow(Path top) throws IOException {
        try (Stream<Path> paths = Files.walk(top)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(top)) {
                    Files.delete(path);
                }
            }
        }
    }

    /** The node. */
    public TestNode node() {
        return node;
    }

    /** The client. */
    public FtpLines client() {
        return client;
    }

    /** Sends a command and asserts how its reply begins. */
    public String command(String line, String start) throws IOException {
        return client.command(line, start);
    }

    /** Makes a file in the home. */
    public Path file(String name, String text) throws IOException {
        return Files.writeString(path(name), text);
    }

    /** A place in the home. */
    public Path path(String name) {
        return node.home().resolve(name);
    }

    /** Receives over a data connection what a command sends. */
    public String receive(String line) throws IOException {
        try (Socket data = client.openData()) {
            client.command(line, "150");
            String text = new String(data.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            client.expect("226");
            return text;
        }
    }

    /** Sends a text over a data connection to a command, and asserts how the final reply begins. */
    public void send(String line, String text, String end) throws IOException {
        try (Socket data = client.openData()) {
            client.command(line, "150");
            data.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }
        client.expect(end);
    }

    /** Lists an empty home over a connection that the node opens; the command says to which port. */
    public void assertConnectsToTheClient(IntFunction<String> command) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            client.command(command.apply(listener.getLocalPort()), "200");
            client.command("NLST", "150");
            listener.setSoTimeout(PATIENCE_MILLIS);
            try (Socket data = listener.accept()) {
                assertThat(data.getInputStream().readAllBytes()).isEmpty();
            }
        }
        client.expect("226");
    }

    /** Logs in anew as one who may only look. */
    public void becomeReader() throws IOException {
        client.command("USER reader", "331");
        client.command("PASS reader", "230");
    }

    /** Asserts that a command is refused to one who may only look, whatever its argument is. */
    public void assertRefusedToReader(String line) throws IOException {
        becomeReader();
        assertThat(client.command(line, "550")).isEqualTo("550 Permission denied.");
    }
}
