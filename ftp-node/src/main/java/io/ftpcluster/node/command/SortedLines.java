package io.ftpcluster.node.command;

import io.ftpcluster.node.storage.FileFacts;
import io.ftpcluster.node.storage.Listing;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * The entries of one directory in an order that the client asked for. That takes memory, so only so many are sorted;
 * those beyond follow as the volume gives them, and none is left out.
 */
final class SortedLines extends LinePieces {
    static final int MOST_SORTED = 20_000;

    private record Entry(ByteBuffer name, FileFacts facts) {}

    private final Listing listing;
    private final EntryWriter writer;
    private final Iterator<Entry> sorted;

    SortedLines(Listing listing, EntryWriter writer, ListOptions options) {
        this.listing = listing;
        this.writer = writer;
        this.sorted = read(order(options));
    }

    private static Comparator<Entry> order(ListOptions options) {
        Comparator<Entry> order = switch (options.order()) {
            case NONE, NAME -> Comparator.comparing(Entry::name);
            // The newest and the largest first, as ls does.
            case TIME -> Comparator.comparing((Entry e) -> e.facts().modified()).reversed();
            case SIZE -> Comparator.comparingLong((Entry e) -> e.facts().size()).reversed();
        };
        Comparator<Entry> whole = order.thenComparing(Entry::name);
        return options.reverse() ? whole.reversed() : whole;
    }

    private Iterator<Entry> read(Comparator<Entry> order) {
        List<Entry> entries = new ArrayList<>();
        while (entries.size() < MOST_SORTED && listing.next()) {
            if (writer.shows(listing.name())) {
                FileFacts facts = listing.facts();
                if (facts != null) {
                    ByteBuffer name = listing.name();
                    ByteBuffer copy = ByteBuffer.allocate(name.remaining());
                    entries.add(new Entry(copy.put(name.duplicate()).flip(), facts));
                }
            }
        }
        entries.sort(order);
        return entries.iterator();
    }

    @Override
    boolean writeNext(LineBuffer into) {
        if (sorted.hasNext()) {
            Entry entry = sorted.next();
            writer.write(into, entry.name(), entry.facts());
            return true;
        }
        if (!listing.next()) {
            return false;
        }
        if (writer.shows(listing.name())) {
            writer.write(into, listing);
        }
        return true;
    }

    @Override
    public void close() {
        listing.close();
    }
}
