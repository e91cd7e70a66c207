package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import java.util.Optional;

/**
 * One row of what SITE can do. Where it finds its path, and so whether the user may do it there, only the verb's own
 * work knows: {@link SiteFiles} checks that.
 *
 * @param name in capitals
 * @param usage how it is written
 * @param description one line for SITE HELP
 * @param work gets what stands behind the name
 */
record SiteVerb(String name, String usage, String description, Work work) {
    /** A verb's own work; empty when the argument is none it understands. */
    interface Work {
        Optional<Reply> handle(CommandCall call, String argument);
    }
}
