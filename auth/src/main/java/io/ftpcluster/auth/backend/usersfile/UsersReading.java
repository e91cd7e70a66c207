package io.ftpcluster.auth.backend.usersfile;

import io.ftpcluster.contract.auth.UserEntry;
import java.util.List;

/** What came of reading a users file. */
sealed interface UsersReading {
    /**
     * The file can be used.
     *
     * @param users all of them; whose entry cannot be used is disabled in it
     * @param faults what is wrong with such entries, each as a sentence without a full stop
     */
    record Read(List<UserEntry> users, List<String> faults) implements UsersReading {}

    /**
     * The file cannot be used.
     *
     * @param reason why, without any of the file's text: that may be a hash
     */
    record Broken(String reason) implements UsersReading {}
}
