package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.storage.FileFacts;
import io.ftpcluster.node.storage.Storage;
import io.ftpcluster.node.storage.StorageException;
import io.ftpcluster.node.storage.StorageFault;
import io.ftpcluster.node.storage.VirtualPath;
import io.ftpcluster.node.transfer.TextSource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What LIST, NLST, MLSD and STAT list, as lines that are made while they are sent. */
final class Listings {
    private static final int MOST_IN_A_REPLY = 1 << 20;

    private Listings() {}

    /**
     * Lists as the options and the path in the argument say: a directory's entries, those that fit a pattern, or a
     * single file.
     *
     * @param longForm whether facts are shown, also without {@code -l}
     */
    static TextSource open(CommandCall call, boolean longForm) {
        ListOptions options = ListOptions.parse(call.argument());
        EntryLine form =
                longForm || options.longForm() ? new UnixLine(call.user().user()) : new NamesLine();
        return open(call, options, form);
    }

    private static TextSource open(CommandCall call, ListOptions options, EntryLine form) {
        Storage storage = call.storage();
        Optional<FileFacts> facts = find(storage, call.path(), options.path());
        if (facts.isEmpty()) {
            Optional<NamePattern> pattern = NamePattern.of(call.path().name());
            byte[] prefix = form.showsFacts() ? new byte[0] : directoryIn(options.path());
            EntryWriter writer = new EntryWriter(form, prefix, options.classify(), pattern);
            return entries(storage, call.path().parent(), options, writer);
        }
        EntryWriter writer = new EntryWriter(form, new byte[0], options.classify(), Optional.empty());
        if (!facts.get().isDirectory() || options.itself()) {
            return new SingleLine(writer, call.path().name(), facts.get());
        }
        if (options.recursive()) {
            return new TreeLines(
                    storage, call.path(), options.path(), writer, place -> call.isAllowed(Permission.LIST, place));
        }
        return entries(storage, call.path(), options, writer);
    }

    // A name that is there is meant as it is, whatever characters it has.
    private static Optional<FileFacts> find(Storage storage, VirtualPath path, String text) {
        try {
            return Optional.of(storage.facts(path));
        } catch (StorageException e) {
            boolean mayBePattern = e.fault() == StorageFault.NOT_FOUND && !text.endsWith("/");
            if (mayBePattern && NamePattern.of(path.name()).isPresent()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    // A client that asks for dir/*.txt uses the names it gets as paths.
    private static byte[] directoryIn(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1).getBytes(StandardCharsets.UTF_8);
    }

    private static TextSource entries(Storage storage, VirtualPath directory, ListOptions options, EntryWriter writer) {
        return options.order() == ListOptions.Order.NONE
                ? new DirectoryLines(storage.list(directory), writer)
                : new SortedLines(storage.list(directory), writer, options);
    }

    /** Lists a directory's entries for machines; a file is refused by the storage. */
    static TextSource openDirectory(CommandCall call, EntryLine form) {
        return new DirectoryLines(call.storage().list(call.path()), EntryWriter.plain(form));
    }

    /**
     * All lines at once, for a reply on the control connection.
     *
     * @throws StorageException when they are more than a reply should have
     */
    static List<String> lines(CommandCall call) {
        StringBuilder text = new StringBuilder();
        try (TextSource listing = open(call, true)) {
            for (ByteBuffer piece = listing.nextLines(); piece.hasRemaining(); piece = listing.nextLines()) {
                text.append(StandardCharsets.UTF_8.decode(piece));
                if (text.length() > MOST_IN_A_REPLY) {
                    throw new StorageException(StorageFault.TOO_LARGE, "Too much for a reply: " + call.path());
                }
            }
        }
        return text.toString().lines().toList();
    }

    private static final class SingleLine extends LinePieces {
        private final EntryWriter writer;
        private final String name;
        private final FileFacts facts;
        private boolean written;

        SingleLine(EntryWriter writer, String name, FileFacts facts) {
            this.writer = writer;
            this.name = name;
            this.facts = facts;
        }

        @Override
        boolean writeNext(LineBuffer into) {
            if (!written) {
                writer.write(into, ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)), facts);
            }
            boolean first = !written;
            written = true;
            return first;
        }

        @Override
        public void close() {}
    }
}
