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

        @Override
        public void renew() {}
    };

    /**
     * Says who is told the user's name when somebody asks, and again as long as that stands; on a thread that must not wait.
     * Whoever is told tries to {@link #claim} it.
     */
    void listen(Consumer<String> hearer);

    /**
     * Takes a recount up, for this node alone. Blocks, for some seconds at most.
     *
     * @return empty when nobody asks for it any more, another node has it, or it is given up
     */
    Optional<Recount> claim(String user);

    /** Tells again what still stands, for its node may be gone; called every 10 seconds. Does not wait. */
    void renew();
}
