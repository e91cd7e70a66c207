package io.ftpcluster.node.support;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is on a node's volume, ours and the users'.
 *
 * @param root of the volume
 */
public record VolumeFiles(Path root) {
    /** What running uploads have written, and nothing once they have ended. */
    public List<Path> staged() throws IOException {
        return reserved("staging");
    }

    /** What is kept of interrupted uploads. */
    public List<Path> kept() throws IOException {
        return reserved("partials");
    }

    /** Appends that are being put at the end of their files. */
    public List<Path> appends() throws IOException {
        return reserved("appends");
    }

    private List<Path> reserved(String place) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root.resolve(".ftpcluster").resolve(place), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !file.toString().endsWith(".probe")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
                if (why instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // The node has removed it in this moment.
                }
                throw why;
            }
        });
        return found;
    }

    /** The content of each file in a home. */
    public Map<String, String> in(String home) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(root.resolve(home))) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
