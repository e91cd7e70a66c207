package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What is ours on the volume, in a directory that no client can see, reach or make. A life is one run of a node's
 * program; a file is named by a digest of its path, so that every node finds it.
 *
 * <pre>
 *   .ftpcluster/lives/NODE.LIFE      changed by the node every few seconds while it runs
 *   .ftpcluster/staging/NODE.LIFE/   uploads that are running
 *   .ftpcluster/partials/FILE        what has arrived of an interrupted upload
 *   .ftpcluster/appends/FILE         an append that is being put at the end of its file
 * </pre>
 *
 * Thread-safe; paths here are trusted.
 */
final class ReservedPlace {
    private static final String STAGING = "staging";
    private static final String PARTIALS = "partials";

    private final Path top;

    ReservedPlace(Path root) {
        top = root.resolve(LocalVolume.RESERVED_NAME);
    }

    void make() throws IOException {
        for (Path directory : List.of(lives(), staging(), partials(), appends())) {
            Files.createDirectories(directory);
        }
    }

    Path lives() {
        return top.resolve("lives");
    }

    Path staging() {
        return top.resolve(STAGING);
    }

    Path partials() {
        return top.resolve(PARTIALS);
    }

    Path appends() {
        return top.resolve("appends");
    }

    /** The staging place of one life, as the names from the root of the volume. */
    static List<String> stagingOf(String life) {
        return List.of(LocalVolume.RESERVED_NAME, STAGING, life);
    }

    /** The partials, as the names from the root of the volume. */
    static List<String> partialNames() {
        return List.of(LocalVolume.RESERVED_NAME, PARTIALS);
    }

    /** The name by which a file's things are found. */
    static String digest(VirtualPath onVolume) {
        try {
            byte[] path = onVolume.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(path));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
