package io.ftpcluster.e2e.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServingNodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "211-FtpCluster status:\r\n Node files-node-1\r\n211 End of status\r\n",
                "211-FtpCluster status:\r\n211-Node files-node-1\r\n211 End of status\r\n",
                "> STAT\r\n< 211-FtpCluster status:\r\n<  Node files-node-1\r\n< 211 End of status\r\n"
            })
    void shouldFindTheName_inAReplyAndInATrace(String lines) {
        assertThat(ServingNode.in(lines)).contains("files-node-1");
    }

    @Test
    void shouldFindNothing_whenStatWasNotAnswered() {
        assertThat(ServingNode.in("< 220 Welcome\r\n* Connection closed\r\n")).isEmpty();
    }
}
