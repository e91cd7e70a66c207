package io.ftpcluster.node.support;

import io.ftpcluster.contract.node.NodeSetting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For each test a node of its own, and a client on it. {@link FtpBed} has one node for all tests of a class. */
public final class NodeBed implements BeforeEachCallback, AfterEachCallback {
    private final Settings settings;

    @SuppressWarnings("NullAway.Init")
    private OwnFolder folder;

    @SuppressWarnings("NullAway.Init")
    private TestNode node;

    private @Nullable FtpLines client;

    /** With the test's standard settings. */
    public NodeBed() {
        this(folder -> Map.of());
    }

    /** With other settings. */
    public NodeBed(Settings settings) {
        this.settings = settings;
    }

    /** How a node differs from the test's standard. */
    public interface Settings {
        /**
         * The settings.
         *
         * @param folder for files that they name
         */
        Map<NodeSetting, String> in(Path folder) throws IOException;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = OwnFolder.make();
        node = TestNode.start(folder.path(), settings.in(folder.path()));
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        FtpLines connected = client;
        client = null;
        if (connected != null) {
            connected.close();
        }
        node.close();
        folder.close();
    }

    /** The node. */
    public TestNode node() {
        return node;
    }

    /** A client that is logged in as demo; it connects when it is first asked for. */
    public FtpLines client() throws IOException {
        FtpLines connected = client;
        if (connected == null) {
            connected = node.login();
            client = connected;
        }
        return connected;
    }

    /** A place beside the volume, for the test's own files. */
    public Path folder() {
        return folder.path();
    }
}
