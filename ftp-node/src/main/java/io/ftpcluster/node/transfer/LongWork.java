package io.ftpcluster.node.transfer;

/**
 * Something a command does that may take long. While it is done ABOR ends it, and STAT tells how far it is. Any thread;
 * nothing here waits.
 */
public interface LongWork {
    /** Ends the work soon; the command that does it gives its own reply. May be repeated. */
    void abort();

    /** How far the work is, in a few words. */
    String progress();
}
