package io.ftpcluster.node.command;

import io.ftpcluster.node.storage.FileFacts;
import io.ftpcluster.node.storage.Listing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes whole entries as one listing wants them.
 *
 * @param form what stands before a name
 * @param prefix what stands before a name so that it can be used as a path, such as {@code dir/}
 * @param classify whether a slash shows directories
 * @param pattern which names are shown; empty: all
 */
record EntryWriter(EntryLine form, byte[] prefix, boolean classify, Optional<NamePattern> pattern) {
    /** All entries, with nothing but the form. */
    static EntryWriter plain(EntryLine form) {
        return new EntryWriter(form, new byte[0], false, Optional.empty());
    }

    /** Whether a name is shown. */
    boolean shows(ByteBuffer name) {
        return pattern.isEmpty() || pattern.get().matches(text(name));
    }

    /** Writes the entry that a listing is at, unless it has disappeared. */
    void write(LineBuffer line, Listing listing) {
        if (needsFacts()) {
            FileFacts facts = listing.facts();
            if (facts != null) {
                write(line, listing.name(), facts);
            }
        } else {
            write(line, listing.name(), null);
        }
    }

    /** Whether an entry cannot be written without its facts. */
    boolean needsFacts() {
        return form.showsFacts() || classify;
    }

    /** Writes an entry; its facts may be missing where they are not needed. */
    void write(LineBuffer line, ByteBuffer name, @Nullable FileFacts facts) {
        if (facts != null) {
            form.forEntry(name).writeFacts(line, facts);
        }
        line.put(prefix).name(name);
        if (classify && facts != null && facts.isDirectory()) {
            line.put('/');
        }
        line.endLine();
    }

    static String text(ByteBuffer name) {
        return StandardCharsets.UTF_8.decode(name.duplicate()).toString();
    }
}
