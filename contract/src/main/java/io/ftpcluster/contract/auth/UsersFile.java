package io.ftpcluster.contract.auth;

import java.util.List;

/**
 * All users of one cluster: the JSON document under {@link #FILE_NAME} of the users Secret, which the operator writes
 * and the authentication service mounts.
 *
 * @param users in the order of their names, so that the same users always give the same text
 */
public record UsersFile(List<UserEntry> users) {
    /** Key in the Secret, and so the name of the mounted file. */
    public static final String FILE_NAME = "users.json";

    public UsersFile {
        users = List.copyOf(users);
    }
}
