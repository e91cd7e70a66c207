package io.ftpcluster.node.cluster;

/** What a session is doing now; asked at every renewal. Any thread; nothing here waits. */
public interface SessionActivity {
    /** Verb of the command that came last; empty: none yet. */
    String lastCommand();

    /** Verb and path of the running transfer; empty: none runs. */
    String transfer();

    /** Bytes that the running transfer has moved; 0: none runs. */
    long progress();
}
