package io.ftpcluster.bench.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;

/** The files that all servers serve. They cannot be compressed and are the same in every run. */
public final class Samples {
    /** Size of the large file to download. */
    static final long LARGE = 1L << 30;
    /** Size of each large file to upload; several are there at once, old and new. */
    static final long UPLOAD = 1L << 28;
    /** Size of each small file. */
    static final int SMALL = 10 * 1024;
    /** How many small files there are to download. */
    static final int SMALL_FILES = 1000;
    /** What is sent in uploads, again and again. */
    static final int CHUNK = 1 << 20;

    private static final long SEED = 20_250_101;

    private final Path root;

    private Samples(Path root) {
        this.root = root;
    }

    /** Makes all files. */
    public static Samples make(Path root) throws IOException {
        Files.createDirectories(root.resolve("small"));
        Files.setPosixFilePermissions(
                Files.createDirectories(root.resolve("up")), PosixFilePermissions.fromString("rwxrwxrwx"));
        byte[] chunk = chunk();
        write(root.resolve("large"), chunk, LARGE);
        for (int i = 0; i < SMALL_FILES; i++) {
            write(root.resolve("small/f" + i), chunk, SMALL);
        }
        for (int entries : new int[] {1000, 100_000}) {
            Path folder = Files.createDirectories(root.resolve("list" + entries));
            for (int i = 0; i < entries; i++) {
                Files.createFile(folder.resolve("file-%06d.txt".formatted(i)));
            }
        }
        return new Samples(root);
    }

    private static void write(Path file, byte[] chunk, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (long left = size; left > 0; ) {
                left -= channel.write(ByteBuffer.wrap(chunk, 0, (int) Math.min(left, chunk.length)));
            }
        }
    }

    private static byte[] chunk() {
        byte[] bytes = new byte[CHUNK];
        new Random(SEED).nextBytes(bytes);
        return bytes;
    }

    /** A buffer outside the heap, filled. */
    static ByteBuffer buffer() {
        return ByteBuffer.allocateDirect(CHUNK).put(chunk()).clear();
    }

    /** Removes what was uploaded. */
    public void removeUploads() throws IOException {
        try (DirectoryStream<Path> uploads = Files.newDirectoryStream(root.resolve("up"))) {
            for (Path upload : uploads) {
                Files.delete(upload);
            }
        }
    }
}
