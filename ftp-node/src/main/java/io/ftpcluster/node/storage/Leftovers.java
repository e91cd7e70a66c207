package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tidies up after nodes that were killed, and after clients that never came back. Any node does it for any other, and
 * never touches what a living one is writing. Thread-safe.
 */
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Pattern UPLOAD = Pattern.compile("([0-9a-f]{64})\\.\\d+");
    /** How long a client may take to come back to an interrupted upload. */
    static final Duration KEPT_FOR = Duration.ofDays(1);

    private final ReservedPlace place;
    private final Lives lives;
    private final Partials partials;
    private final Appends appends;
    private final boolean resumes;

    Leftovers(ReservedPlace place, Lives lives, Partials partials, Appends appends, boolean resumes) {
        this.place = place;
        this.lives = lives;
        this.partials = partials;
        this.appends = appends;
        this.resumes = resumes;
    }

    /** Looks at everything once. */
    void collect() throws IOException {
        collectStaging();
        appends.undoLeftovers();
        forgetLives();
        Duration kept = resumes ? KEPT_FOR : Duration.ZERO;
        int removed = partials.removeOlderThan(kept, Files.getLastModifiedTime(lives.file(lives.own())));
        if (removed > 0) {
            LOG.info("Removed {} interrupted uploads that nobody came back for", removed);
        }
    }

    private void collectStaging() throws IOException {
        try (DirectoryStream<Path> places = Files.newDirectoryStream(place.staging(), Files::isDirectory)) {
            for (Path staging : places) {
                if (lives.isOver(staging.getFileName().toString())) {
                    collect(staging);
                }
            }
        }
    }

    private void collect(Path staging) throws IOException {
        int found = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(staging)) {
            for (Path file : files) {
                collectFile(file);
                found++;
            }
            Files.deleteIfExists(staging);
        } catch (NoSuchFileException gone) {
            // Another node is tidying up too.
        }
        if (found > 0) {
            LOG.info("Found {} uploads of {}, which has ended", found, staging.getFileName());
        }
    }

    private void collectFile(Path file) throws IOException {
        Matcher upload = UPLOAD.matcher(file.getFileName().toString());
        if (resumes && upload.matches()) {
            partials.keepLeftover(file, upload.group(1));
        } else {
            Files.deleteIfExists(file);
        }
    }

    // Last, since others judge by these files who owns what.
    private void forgetLives() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place.lives())) {
            for (Path file : files) {
                String life = file.getFileName().toString();
                if (lives.isOver(life)) {
                    lives.forget(life);
                }
            }
        }
    }
}
