package io.ftpcluster.node.command;

import io.ftpcluster.node.storage.Listing;

/** The entries of one directory, as the volume gives them. */
final class DirectoryLines extends LinePieces {
    private final Listing listing;
    private final EntryWriter writer;

    DirectoryLines(Listing listing, EntryWriter writer) {
        this.listing = listing;
        this.writer = writer;
    }

    @Override
    boolean writeNext(LineBuffer into) {
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
