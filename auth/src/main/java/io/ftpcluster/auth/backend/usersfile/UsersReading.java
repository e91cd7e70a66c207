package io.ftpcluster.auth.backend.usersfile;

import io.ftpcluster.contract.auth.UserEntry;
import java.util.List;

/** What came of reading a users file. */
sealed interface UsersReading {
    /** The file is good. */
    record Read(List<UserEntry> users) implements UsersReading {}

    /**
     * The file cannot be used.
     *
     * @param reason why, without any of the file's text: that may be a hash
     */
    record Broken(String reason) implements UsersReading {}
}
