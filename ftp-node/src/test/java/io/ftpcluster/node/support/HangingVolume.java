package io.ftpcluster.node.support;

import io.ftpcluster.node.storage.Listing;
import io.ftpcluster.node.storage.Storage;
import io.ftpcluster.node.storage.StorageProvider;
import io.ftpcluster.node.storage.VirtualPath;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A volume that hangs, as one on the network does whose server is away: at one name, in the middle of one directory, or
 * whenever it is looked after.
 */
public final class HangingVolume implements StorageProvider {
    /** Whoever asks for anything of this name waits. */
    public static final String HANGS = "hangs";

    /** A directory of this name can be read only so far: {@link #BEFORE} entries. */
    public static final String STOPS = "stops";

    /** How many entries come before the rest hangs. */
    public static final int BEFORE = 100;

    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();
    private final StorageProvider volume;
    private volatile boolean everywhere;

    /** Over a real one. */
    public HangingVolume(StorageProvider volume) {
        this.volume = volume;
    }

    /** From now on looking after the volume hangs too. */
    public void hangEverywhere() {
        everywhere = true;
    }

    /** How many calls hang. */
    public int waiting() {
        return waiting.get();
    }

    /** The volume answers again. */
    public void goOn() {
        end.countDown();
    }

    private void hang() {
        waiting.incrementAndGet();
        try {
            end.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.decrementAndGet();
        }
    }

    @Override
    public Storage open(String home) {
        Storage tree = volume.open(home);
        return (Storage) Proxy.newProxyInstance(
                Storage.class.getClassLoader(),
                new Class<?>[] {Storage.class},
                (proxy, method, arguments) -> call(tree, method, arguments));
    }

    private Object call(Storage tree, Method method, Object[] arguments) throws Throwable {
        if (Arrays.stream(arguments).anyMatch(argument -> isNamed(argument, HANGS))) {
            hang();
        }
        Object result = invoke(tree, method, arguments);
        return result instanceof Listing listing && isNamed(arguments[0], STOPS) ? stopping(listing) : result;
    }

    private Listing stopping(Listing listing) {
        AtomicInteger steps = new AtomicInteger();
        return (Listing) Proxy.newProxyInstance(
                Listing.class.getClassLoader(), new Class<?>[] {Listing.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("next") && steps.incrementAndGet() > BEFORE) {
                        hang();
                    }
                    return invoke(listing, method, arguments);
                });
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static boolean isNamed(Object argument, String name) {
        return argument instanceof VirtualPath path
                && !path.isRoot()
                && path.name().equals(name);
    }

    @Override
    public boolean showsRunningUploads() {
        return volume.showsRunningUploads();
    }

    @Override
    public void probe() {
        if (everywhere) {
            hang();
        }
        volume.probe();
    }

    @Override
    public void tend() {
        if (everywhere) {
            hang();
        }
        volume.tend();
    }

    @Override
    public void close() {
        goOn();
        volume.close();
    }
}
