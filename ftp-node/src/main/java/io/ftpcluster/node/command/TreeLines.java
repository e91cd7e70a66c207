package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.SafeText;
import io.ftpcluster.node.storage.FileFacts;
import io.ftpcluster.node.storage.Listing;
import io.ftpcluster.node.storage.Storage;
import io.ftpcluster.node.storage.StorageException;
import io.ftpcluster.node.storage.StorageFault;
import io.ftpcluster.node.storage.VirtualPath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A directory and all below it, one after the other and each under its name, as {@code ls -R} does. A tree that is too
 * deep or too large ends with an error, not with a part that looks like the whole. A directory that the user may not
 * list is named, as anywhere, and not entered.
 */
final class TreeLines extends LinePieces {
    private static final int DEEPEST = 32;
    private static final int MOST_WAITING = 10_000;

    private record Place(VirtualPath path, String shown, int depth) {}

    private final Storage storage;
    private final EntryWriter writer;
    private final Predicate<VirtualPath> mayEnter;
    private final Deque<Place> waiting = new ArrayDeque<>();
    private @Nullable Listing listing;
    private Place place;

    TreeLines(Storage storage, VirtualPath top, String shown, EntryWriter writer, Predicate<VirtualPath> mayEnter) {
        this.storage = storage;
        this.writer = writer;
        this.mayEnter = mayEnter;
        this.place = new Place(top, shown.isEmpty() ? "." : shown, 0);
        this.listing = storage.list(top);
    }

    @Override
    boolean writeNext(LineBuffer into) {
        Listing current = listing;
        if (current == null) {
            return beginNext(into);
        }
        if (current.next()) {
            writeEntry(into, current);
        } else {
            current.close();
            listing = null;
        }
        return true;
    }

    private void writeEntry(LineBuffer into, Listing current) {
        FileFacts facts = current.facts();
        if (facts == null) {
            return;
        }
        writer.write(into, current.name(), facts);
        String name = EntryWriter.text(current.name());
        if (facts.isDirectory()
                && SafeText.isSafe(name)
                && mayEnter.test(place.path().child(name))) {
            if (place.depth() >= DEEPEST || waiting.size() >= MOST_WAITING) {
                throw new StorageException(StorageFault.TOO_LARGE, "Too deep or too many directories: " + place.path());
            }
            waiting.addLast(new Place(place.path().child(name), place.shown() + "/" + name, place.depth() + 1));
        }
    }

    private boolean beginNext(LineBuffer into) {
        Place next = waiting.pollFirst();
        if (next == null) {
            return false;
        }
        try {
            listing = storage.list(next.path());
            place = next;
            into.endLine();
            into.put(SafeText.of(next.shown())).put(':').endLine();
        } catch (StorageException e) {
            if (e.fault() != StorageFault.NOT_FOUND && e.fault() != StorageFault.NOT_A_DIRECTORY) {
                throw e; // Otherwise it has disappeared since it was seen.
            }
        }
        return true;
    }

    @Override
    public void close() {
        Listing current = listing;
        if (current != null) {
            current.close();
        }
    }
}
