package io.ftpcluster.node.transfer;

import java.util.Optional;

/** Lines that are made while they are sent, such as a directory listing. */
public interface TextSource extends AutoCloseable {
    /**
     * The next line without its end; empty when there are no more.
     *
     * @throws io.ftpcluster.node.storage.StorageException when it cannot be read
     */
    Optional<String> nextLine();

    @Override
    void close();
}
