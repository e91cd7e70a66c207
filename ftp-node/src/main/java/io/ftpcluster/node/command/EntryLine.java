package io.ftpcluster.node.command;

import io.ftpcluster.node.storage.FileFacts;

/** How one entry of a listing is written. */
interface EntryLine {
    /**
     * The line of an entry, without its end.
     *
     * @param name without control characters
     */
    String of(String name, FileFacts facts);
}
