package io.ftpcluster.contract.auth;

import java.util.Set;

/**
 * One user in a {@link UsersFile}.
 *
 * @param username the name after {@code USER}, unique in the file
 * @param passwordHash a hash that {@link io.ftpcluster.contract.password.Passwords} recognises; never a plain password
 * @param home absolute path below the shared root
 * @param permissions what the user may do there
 * @param disabled true denies the login and keeps the entry
 */
public record UserEntry(
        String username, String passwordHash, String home, Set<Permission> permissions, boolean disabled) {
    public UserEntry {
        permissions = Set.copyOf(permissions);
    }

    @Override
    public String toString() {
        return "UserEntry[username=" + username + ", home=" + home + ", permissions=" + permissions + ", disabled="
                + disabled + "]";
    }
}
