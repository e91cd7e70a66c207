package io.ftpcluster.auth.backend.usersfile;

/** What came of reading a users file. */
sealed interface UsersReading {
    /** The file is good. */
    record Read(Users users) implements UsersReading {}

    /**
     * The file cannot be used.
     *
     * @param reason why, without any of the file's text: that may be a hash
     */
    record Broken(String reason) implements UsersReading {}
}
