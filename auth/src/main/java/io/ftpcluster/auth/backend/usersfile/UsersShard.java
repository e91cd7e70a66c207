package io.ftpcluster.auth.backend.usersfile;

import io.ftpcluster.auth.file.FileState;
import io.ftpcluster.contract.auth.UserEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The users of one file, in its last good version. For one thread at a time. */
final class UsersShard {
    private static final Logger LOG = LoggerFactory.getLogger(UsersShard.class);

    private final Path file;
    private final UsersReader reader;
    private @Nullable FileState seen;
    private @Nullable List<UserEntry> users;
    private String fault = "it has not been read";

    UsersShard(Path file, UsersReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /** Takes the file's newest state; one that was taken already costs nothing. */
    void take(FileState state) {
        if (state == seen) {
            return;
        }
        seen = state;
        switch (state) {
            case FileState.Present present -> load(present.text());
            case FileState.Absent absent -> complain(absent.reason());
        }
    }

    boolean isLoaded() {
        return users != null;
    }

    /** The users of the last good version; none before there is one. */
    List<UserEntry> users() {
        return users == null ? List.of() : users;
    }

    /** Why there has been no good version yet; empty: there has. */
    Optional<String> fault() {
        return isLoaded() ? Optional.empty() : Optional.of(fault);
    }

    private void load(String text) {
        switch (reader.read(text)) {
            case UsersReading.Read(List<UserEntry> read, List<String> faults) -> {
                users = read;
                faults.forEach(wrong -> LOG.error("{}: {}; the entry lets nobody in until it is mended", file, wrong));
                LOG.info("Loaded {} users from {}", read.size(), file);
            }
            case UsersReading.Broken(String reason) -> complain(file + " is broken: " + reason);
        }
    }

    private void complain(String reason) {
        fault = reason;
        if (isLoaded()) {
            LOG.error("{}; keeping the {} users of its last good version", reason, users().size());
        } else {
            LOG.error("{}; its users cannot log in until then", reason);
        }
    }
}
