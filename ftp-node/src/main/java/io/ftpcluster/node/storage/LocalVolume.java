package io.ftpcluster.node.storage;

import io.ftpcluster.contract.log.OutageLog;
import io.ftpcluster.node.config.UploadConfig;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A mounted directory, shared by all nodes, with the homes in it, and with a {@link ReservedPlace} for uploads that are
 * not complete. Thread-safe.
 */
public final class LocalVolume implements StorageProvider {
    /** The one name that is ours in the root; no client can see, reach or make it. */
    static final String RESERVED_NAME = ".ftpcluster";

    private static final Logger LOG = LoggerFactory.getLogger(LocalVolume.class);
    private static final int COLLECT_EVERY = 5;

    private final OutageLog outage =
            new OutageLog(LOG, "The reserved directory of the volume", "running uploads will fail until it is back");

    private final DirectoryTree tree;
    private final Lease lease;
    private final Uploads uploads;
    private final Leftovers leftovers;
    private final Path probe;
    private int tended;

    private LocalVolume(DirectoryTree tree, Lease lease, Uploads uploads, Leftovers leftovers, Path probe) {
        this.tree = tree;
        this.lease = lease;
        this.uploads = uploads;
        this.leftovers = leftovers;
        this.probe = probe;
    }

    /**
     * Makes the reserved place ready, and finds what an earlier life of the node left there.
     *
     * @param root existing directory
     * @param nodeName different for every node on the volume, the same when a node starts again
     * @throws StorageException when the directory cannot be used
     */
    public static LocalVolume mount(Path root, String nodeName, UploadConfig config) {
        try {
            new ReservedPlace(root).make();
            return mount(root, nodeName, config, DirectoryTree.of(root), Lease.Times.STANDARD);
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    /** As {@link #mount}, with parts that a test chooses; the reserved place is there already. */
    static LocalVolume mount(Path root, String nodeName, UploadConfig config, DirectoryTree tree, Lease.Times times)
            throws IOException {
        ReservedPlace place = new ReservedPlace(root);
        Lives lives = new Lives(place.lives(), nodeName.replace('/', '_'), times.deadAfter());
        Lease lease = new Lease(lives.file(lives.own()), times.heldFor());
        lease.renew();
        Path own = Files.createDirectory(place.staging().resolve(lives.own()));
        Partials partials = new Partials(tree, place.partials());
        Appends appends = new Appends(tree, place.appends(), lives);
        Uploads uploads = new Uploads(config, new Staging(tree, own, lease), partials, appends);
        Leftovers leftovers = new Leftovers(place, lives, partials, appends, uploads.resumes());
        leftovers.collect();
        return new LocalVolume(tree, lease, uploads, leftovers, place.staging().resolve(lives.own() + ".probe"));
    }

    @Override
    public Storage open(String home) {
        VirtualPath place = VirtualPath.ROOT
                .resolve(home)
                .orElseThrow(() -> new StorageException(StorageFault.NAME_NOT_ALLOWED, "Home has control characters"));
        makeHome(storage(VirtualPath.ROOT), place);
        return storage(place);
    }

    private LocalStorage storage(VirtualPath home) {
        return new LocalStorage(new DirectoryWalk(tree, home), uploads);
    }

    private static void makeHome(LocalStorage whole, VirtualPath home) {
        VirtualPath reached = VirtualPath.ROOT;
        for (String name : home.names()) {
            reached = reached.child(name);
            whole.makeMissingDirectory(reached);
        }
    }

    @Override
    public boolean showsRunningUploads() {
        return uploads.growInPlace();
    }

    @Override
    public void probe() {
        try (FileChannel channel = FileChannel.open(
                probe, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            channel.write(ByteBuffer.wrap(new byte[] {1}));
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    @Override
    public void tend() {
        try {
            lease.renew();
            if (++tended % COLLECT_EVERY == 0) {
                leftovers.collect();
            }
            outage.worked();
        } catch (IOException | StorageException e) {
            outage.failed(e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    @Override
    public void close() {
        tree.close();
    }
}
