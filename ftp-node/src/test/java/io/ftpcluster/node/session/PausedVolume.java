package io.ftpcluster.node.session;

import io.ftpcluster.node.storage.Listing;
import io.ftpcluster.node.storage.Storage;
import io.ftpcluster.node.storage.StorageProvider;
import io.ftpcluster.node.storage.VirtualPath;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

/** A volume on which looking into one directory takes as long as a test wants, the first time. */
final class PausedVolume implements StorageProvider {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final StorageProvider volume;
    private final VirtualPath directory;

    PausedVolume(StorageProvider volume, VirtualPath directory) {
        this.volume = volume;
        this.directory = directory;
    }

    /** Waits until somebody is about to look. */
    void awaitLook() throws InterruptedException {
        reached.await();
    }

    void goOn() {
        goOn.countDown();
    }

    @Override
    public Storage open(String home) {
        Storage tree = volume.open(home);
        return (Storage) Proxy.newProxyInstance(
                Storage.class.getClassLoader(), new Class<?>[] {Storage.class}, (proxy, method, arguments) -> {
                    if (method.getReturnType() == Listing.class && directory.equals(arguments[0])) {
                        reached.countDown();
                        goOn.await();
                    }
                    try {
                        return method.invoke(tree, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public boolean showsRunningUploads() {
        return volume.showsRunningUploads();
    }

    @Override
    public void probe() {
        volume.probe();
    }

    @Override
    public void tend() {
        volume.tend();
    }

    @Override
    public void close() {
        volume.close();
    }
}
