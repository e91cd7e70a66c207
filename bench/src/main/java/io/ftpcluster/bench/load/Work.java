package io.ftpcluster.bench.load;

import java.io.IOException;

/** What one client does again and again. For one thread. */
public interface Work extends AutoCloseable {
    /**
     * Does it once, and notes that in the tally.
     *
     * @throws IOException when the server failed; the run fails then, unless it is over
     */
    void once(Tally tally) throws IOException;

    @Override
    default void close() throws IOException {}
}
