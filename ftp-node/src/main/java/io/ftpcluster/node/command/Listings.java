package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.SafeText;
import io.ftpcluster.node.storage.FileFacts;
import io.ftpcluster.node.storage.Listing;
import io.ftpcluster.node.transfer.TextSource;
import java.util.Optional;

/** Listings as lines, made one by one while they are sent. */
final class Listings {
    private Listings() {}

    /** Lists a directory's entries, or a single file. */
    static TextSource open(CommandCall call, EntryLine form) {
        FileFacts facts = call.storage().facts(call.path());
        if (facts.isDirectory()) {
            return new DirectoryLines(call.storage().list(call.path()), form);
        }
        return new SingleLine(form.of(SafeText.of(call.path().name()), facts));
    }

    /** Lists a directory's entries; a file is refused by the storage. */
    static TextSource openDirectory(CommandCall call, EntryLine form) {
        return new DirectoryLines(call.storage().list(call.path()), form);
    }

    private record DirectoryLines(Listing listing, EntryLine form) implements TextSource {
        @Override
        public Optional<String> nextLine() {
            return listing.next().map(entry -> form.of(SafeText.of(entry.name()), entry.facts()));
        }

        @Override
        public void close() {
            listing.close();
        }
    }

    private static final class SingleLine implements TextSource {
        private Optional<String> line;

        SingleLine(String line) {
            this.line = Optional.of(line);
        }

        @Override
        public Optional<String> nextLine() {
            Optional<String> only = line;
            line = Optional.empty();
            return only;
        }

        @Override
        public void close() {}
    }
}
