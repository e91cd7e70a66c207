package io.ftpcluster.node.command;

import io.ftpcluster.node.storage.FileFacts;

/** Names alone, as NLST tells them. */
final class NamesLine implements EntryLine {
    @Override
    public void writeFacts(LineBuffer line, FileFacts facts) {
        // There are none.
    }

    @Override
    public boolean showsFacts() {
        return false;
    }
}
