package io.ftpcluster.auth.backend;

import io.ftpcluster.auth.file.FileState;
import io.ftpcluster.contract.auth.UserDefaults;
import io.ftpcluster.contract.entry.AccessPolicy;
import io.ftpcluster.contract.entry.UnusableRuleException;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What holds for users whose backend says nothing of it, in the last good version of its file. While there is none, nobody
 * knows what holds. Thread-safe.
 */
public final class DefaultsFile {
    private static final Logger LOG = LoggerFactory.getLogger(DefaultsFile.class);

    private final JsonMapper json;
    private volatile @Nullable UserDefaults known;

    /** A file that {@link #fileChanged} is told of. */
    public DefaultsFile(JsonMapper json) {
        this.json = json;
    }

    /** What holds; empty: that is not known yet. */
    Optional<UserDefaults> known() {
        return Optional.ofNullable(known);
    }

    /** Takes the newest state of the file. Called by one thread at a time. */
    public void fileChanged(FileState state) {
        switch (state) {
            case FileState.Present present -> load(present.text());
            case FileState.Absent absent -> complain(absent.reason());
        }
    }

    private void load(String text) {
        try {
            UserDefaults read = json.readValue(text, UserDefaults.class);
            if (read == null) {
                complain("it is empty");
                return;
            }
            AccessPolicy _ = AccessPolicy.of(read.access());
            known = read;
            LOG.info("Loaded what holds for users from elsewhere: {}", read);
        } catch (UnusableRuleException e) {
            complain("it has " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            complain("it has not the form of such a file (" + e.getClass().getSimpleName() + ")");
        }
    }

    private void complain(String reason) {
        LOG.error(
                "The defaults of users from elsewhere cannot be read: {}; {}",
                reason,
                known == null ? "none of those users can log in until they can" : "keeping the last good ones");
    }
}
