package io.ftpcluster.node.session;

import io.ftpcluster.node.cluster.QuotaBook;
import io.ftpcluster.node.cluster.Recount;
import io.ftpcluster.node.cluster.Recounts;
import io.ftpcluster.node.codec.SafeText;
import io.ftpcluster.node.storage.StorageException;
import io.ftpcluster.node.storage.StorageProvider;
import io.ftpcluster.node.storage.TreeCount;
import io.ftpcluster.node.storage.Usage;
import io.ftpcluster.node.storage.VirtualPath;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts a user's files on the disk when an administrator asks, while uploads go on: what changes meanwhile is looked at
 * again, and only for that last look changes wait for a moment. So the result is what is on the disk.
 *
 * @param recounts says whose
 * @param volume where the files are
 */
public record Recounter(Recounts recounts, StorageProvider volume) {
    private static final Logger LOG = LoggerFactory.getLogger(Recounter.class);
    private static final int MOST_LOOKS = 60;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** Counts, unless another node does. On a thread that may block for as long as the disk takes; never fails. */
    public void count(String user) {
        Optional<Recount> claimed = recounts.claim(user);
        if (claimed.isEmpty()) {
            return;
        }
        Recount recount = claimed.get();
        String name = SafeText.of(user);
        try {
            switch (count(recount)) {
                case Counted(Usage all) ->
                    LOG.info("{} has {} files with {} bytes, counted anew", name, all.files(), all.bytes());
                case NeverQuiet _ -> {
                    LOG.warn("The files of {} never stopped changing, what was known stays: ask again", name);
                    recount.abandon();
                }
                case Lost _ -> LOG.warn("The files of {} are not counted to the end here: a node begins anew", name);
            }
        } catch (StorageException e) {
            LOG.error("The files of {} in {} cannot be counted", name, recount.home(), e);
            recount.abandon();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** What has come of a count. */
    private sealed interface CountOutcome {}

    /** It is noted. */
    private record Counted(Usage all) implements CountOutcome {}

    /** There was no moment without a change. */
    private record NeverQuiet() implements CountOutcome {}

    /** This node ends, or could not tell Redis in time that it goes on. */
    private record Lost() implements CountOutcome {}

    private CountOutcome count(Recount recount) throws InterruptedException {
        BooleanSupplier goesOn = new Renewal(recount);
        TreeCount tree = new TreeCount(volume.open(recount.home()), goesOn);
        boolean complete = tree.everything();
        for (int look = 0; complete && look < MOST_LOOKS; look++) {
            if (look > 0) {
                Thread.sleep(BETWEEN_LOOKS);
            }
            complete = tree.again(places(recount.changed()));
            if (complete && recount.hold()) {
                // Nothing changes now, so this is what all notes together say.
                complete = tree.again(places(recount.changed()));
                if (complete && recount.finish(amount(tree.total()))) {
                    return new Counted(tree.total());
                }
            }
        }
        return complete ? new NeverQuiet() : new Lost();
    }

    private static Collection<VirtualPath> places(List<String> changed) {
        return changed.stream()
                .flatMap(place -> VirtualPath.ROOT.resolve(place).stream())
                .toList();
    }

    private static QuotaBook.Amount amount(Usage usage) {
        return new QuotaBook.Amount(usage.bytes(), usage.files());
    }

    /** Keeps the claim while directories are read, which may be many in a second. */
    private static final class Renewal implements BooleanSupplier {
        private static final Duration EVERY = Duration.ofSeconds(10);

        private final Recount recount;
        private long kept = System.nanoTime();

        Renewal(Recount recount) {
            this.recount = recount;
        }

        @Override
        public boolean getAsBoolean() {
            if (System.nanoTime() - kept < EVERY.toNanos()) {
                return !Thread.currentThread().isInterrupted();
            }
            kept = System.nanoTime();
            return recount.keep();
        }
    }
}
