package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import java.util.Optional;

/**
 * One row of what SITE can do. Its checks are those of {@link CommandSpec}: {@link SiteCommand} makes them before the
 * verb's own work begins.
 *
 * @param name in capitals
 * @param permission what the user must be allowed to do; empty: nothing
 * @param usage how it is written
 * @param description one line for SITE HELP
 * @param work gets what stands behind the name
 */
record SiteVerb(String name, Optional<Permission> permission, String usage, String description, Work work) {
    /** A verb's own work; empty when the argument is none it understands. */
    interface Work {
        Optional<Reply> handle(CommandCall call, String argument);
    }
}
