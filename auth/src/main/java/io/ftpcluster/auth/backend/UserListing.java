package io.ftpcluster.auth.backend;

import io.ftpcluster.contract.auth.UserEntry;
import java.util.stream.Stream;

/** Names users. Thread-safe. */
public interface UserListing {
    /** Those that can be listed: the users of files, and none of a directory or of another service. */
    Stream<UserEntry> listed();
}
