package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.session.FtpSession;
import io.ftpcluster.node.session.LoginState;
import io.ftpcluster.node.session.Workspace;
import io.ftpcluster.node.storage.Storage;
import io.ftpcluster.node.storage.StorageException;
import io.ftpcluster.node.storage.StorageFault;
import io.ftpcluster.node.storage.VirtualPath;

/**
 * One command that is being run.
 *
 * @param session whose
 * @param argument behind the verb; without blanks at its end, except where every character may count
 * @param path the path in the argument, or the current directory when there is none
 * @param table the table the command was found in
 */
public record CommandCall(FtpSession session, String argument, VirtualPath path, CommandTable table) {
    /** What the session remembers. */
    Workspace workspace() {
        return session.workspace();
    }

    /** The user; only for verbs that need a login. */
    LoginState.LoggedIn user() {
        if (session.login() instanceof LoginState.LoggedIn user) {
            return user;
        }
        throw new IllegalStateException("A verb without login asked for the user");
    }

    /**
     * The user's files; only for verbs that need a login and may wait.
     *
     * @throws StorageException when the user's home cannot be used
     */
    Storage storage() {
        return user().files().open();
    }

    /**
     * Whether there is something at the call's path; only for verbs that may wait.
     *
     * @throws StorageException when that cannot be found out
     */
    boolean isThere() {
        try {
            storage().facts(path);
            return true;
        } catch (StorageException e) {
            if (e.fault() == StorageFault.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    /** Whether the user may do this at the call's path. */
    boolean isAllowed(Permission permission) {
        return isAllowed(permission, path);
    }

    /** Whether the user may do this at another place. */
    boolean isAllowed(Permission permission, VirtualPath place) {
        return user().rights().allows(permission, place);
    }
}
