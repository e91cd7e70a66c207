package io.ftpcluster.e2e.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One upload by curl that goes on until it is told to end: so whatever happens to the cluster meanwhile happens under a
 * running upload, on a slow machine as on a quick one. Thread-safe.
 */
public final class LongUpload implements AutoCloseable {
    private static final int BLOCK = 16 * 1024;

    private final Process curl;
    private final Path credentials;
    private final AtomicLong sent = new AtomicLong();
    private final CompletableFuture<String> trace;
    private final CompletableFuture<String> hash;
    private volatile boolean enough;

    private LongUpload(Process curl, Path credentials) {
        this.curl = curl;
        this.credentials = credentials;
        this.trace = CompletableFuture.supplyAsync(() -> textOf(curl.getErrorStream()), Thread::startVirtualThread);
        this.hash = CompletableFuture.supplyAsync(this::feed, Thread::startVirtualThread);
    }

    /** Starts to upload random bytes to a path, at most that many per second. */
    public static LongUpload start(CurlClient client, String remotePath, long bytesPerSecond) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path credentials = Files.createTempFile("login", ".curl", ownerOnly);
        Files.writeString(credentials, client.credentials());
        Process curl =
                client.endlessUpload(remotePath, bytesPerSecond, credentials).start();
        return new LongUpload(curl, credentials);
    }

    /** Whether curl is still at it. */
    public boolean running() {
        return curl.isAlive();
    }

    /** How many bytes curl has taken so far. */
    public long bytes() {
        return sent.get();
    }

    /**
     * Lets the upload come to its end.
     *
     * @return SHA-256 of the bytes that were sent, in hexadecimal
     * @throws ToolFailure when curl failed or did not end within the limit
     */
    public String finish(Duration limit) throws InterruptedException {
        enough = true;
        if (!curl.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new ToolFailure("The upload did not end within " + limit.toSeconds() + " s");
        }
        result().orThrow();
        return hash.join();
    }

    /** How curl ended, and its trace of the session. Only after its end. */
    public ToolResult result() {
        return new ToolResult(List.of("curl", "(long upload)"), curl.exitValue(), "", trace.join());
    }

    @Override
    public void close() {
        enough = true;
        curl.destroyForcibly();
        try {
            Files.deleteIfExists(credentials);
        } catch (IOException e) {
            throw new ToolFailure("Cannot remove " + credentials, e);
        }
    }

    private String feed() {
        SplittableRandom random = new SplittableRandom(42);
        byte[] block = new byte[BLOCK];
        Sha256 sha256 = new Sha256();
        try (OutputStream in = curl.getOutputStream()) {
            while (!enough) {
                random.nextBytes(block);
                in.write(block);
                sha256.update(block);
                sent.addAndGet(block.length);
            }
        } catch (IOException e) {
            throw new ToolFailure("curl ended in the middle of the upload", e);
        }
        return sha256.hex();
    }

    private static String textOf(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
