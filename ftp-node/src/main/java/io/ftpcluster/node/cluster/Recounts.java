package io.ftpcluster.node.cluster;

import java.util.Optional;
import java.util.function.Consumer;

/** Users whose files are to be counted anew, because an administrator asks. Thread-safe; nothing fails. */
public interface Recounts {
    /** For a node without Redis: nobody can ask. */
    Recounts NONE = new Recounts() {
        @Override
        public void listen(Consumer<String> hearer) {}

        @Override
        public Optional<Recount> claim(String user) {
            return Optional.empty();
        }
    };

    /** Says who is told the user's name when somebody asks; on a thread that must not wait. */
    void listen(Consumer<String> hearer);

    /**
     * Takes a recount up, for this node alone. Blocks, for some seconds at most.
     *
     * @return empty when nobody asks for it any more, or another node has it
     */
    Optional<Recount> claim(String user);
}
