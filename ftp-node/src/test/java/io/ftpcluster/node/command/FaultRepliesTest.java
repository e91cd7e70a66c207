package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.storage.StorageException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FaultRepliesTest {
    @Test
    @Tag("security-case-38")
    void shouldCallAFileThatAnotherNodeTookAway_anErrorToTryAgainAfter() {
        FileSystemException stale = new FileSystemException("/volume/f", null, "Stale file handle");
        assertThat(FaultReplies.of(StorageException.of(stale)).code()).isEqualTo(ReplyCode.LOCAL_ERROR);
        assertThat(FaultReplies.of(StorageException.of(new IOException("Stale file handle")))
                        .code())
                .isEqualTo(ReplyCode.LOCAL_ERROR);
    }
}
