package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import java.util.concurrent.CompletionStage;

/**
 * A command that asks others, such as the authentication service, and is answered when they have answered. Until then
 * its session does nothing else, and no thread waits.
 */
interface AskingCommand extends Command {
    /**
     * Asks. On the event loop or a thread; must not wait. What the row asks for holds already.
     *
     * @return the final reply, as soon as it is known; a stage that fails becomes the same reply as an exception does
     */
    CompletionStage<Reply> ask(CommandCall call);

    @Override
    default Reply handle(CommandCall call) {
        return ask(call).toCompletableFuture().join();
    }
}
