package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A mounted directory, shared by all nodes, with the homes in it. A new file grows in a staging place on the same
 * volume, {@code .ftpcluster/staging/<node>}, and is renamed to its name when complete. Each node has a staging place of
 * its own, so what a killed node left there is removed when it starts again, and nobody else's. Thread-safe.
 */
public final class LocalVolume implements StorageProvider {
    /** The one name that is ours in the root; no client can see, reach or make it. */
    static final String RESERVED_NAME = ".ftpcluster";

    private final Path root;
    private final Path staging;

    private LocalVolume(Path root, Path staging) {
        this.root = root;
        this.staging = staging;
    }

    /**
     * Makes the staging place ready.
     *
     * @param root existing directory
     * @param nodeName different for every node on the volume, the same when a node starts again
     * @throws StorageException when the directory cannot be used
     */
    public static LocalVolume mount(Path root, String nodeName) {
        Path staging = root.resolve(RESERVED_NAME).resolve("staging").resolve(nodeName.replace('/', '_'));
        try {
            Files.createDirectories(staging);
            removeLeftovers(staging);
        } catch (IOException e) {
            throw StorageException.of(e);
        }
        return new LocalVolume(root, staging);
    }

    private static void removeLeftovers(Path staging) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(staging)) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    @Override
    public Storage open(String home) {
        VirtualPath place = VirtualPath.ROOT
                .resolve(home)
                .orElseThrow(() -> new StorageException(StorageFault.NAME_NOT_ALLOWED, "Home has control characters"));
        DirectoryWalk walk = new DirectoryWalk(root, place);
        LocalStorage storage = new LocalStorage(walk, staging);
        makeHome(new LocalStorage(new DirectoryWalk(root, VirtualPath.ROOT), staging), place);
        return storage;
    }

    private static void makeHome(LocalStorage whole, VirtualPath home) {
        VirtualPath reached = VirtualPath.ROOT;
        for (String name : home.names()) {
            reached = reached.child(name);
            whole.makeMissingDirectory(reached);
        }
    }

    @Override
    public void probe() {
        Path probe = staging.resolveSibling(staging.getFileName() + ".probe");
        try (FileChannel channel = FileChannel.open(
                probe, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            channel.write(ByteBuffer.wrap(new byte[] {1}));
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }
}
