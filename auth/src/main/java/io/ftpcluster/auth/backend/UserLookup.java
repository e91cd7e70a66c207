package io.ftpcluster.auth.backend;

/** Knows users without their passwords. Thread-safe. */
public interface UserLookup {
    /** What is known of a user, which may be some seconds old. Blocks for as long as a directory takes to answer. */
    Knowledge lookUp(String username);
}
