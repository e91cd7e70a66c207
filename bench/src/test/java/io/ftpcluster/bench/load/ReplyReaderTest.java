package io.ftpcluster.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReplyReaderTest {
    private final ReplyReader replies = new ReplyReader();

    @Test
    void shouldReadOneReplyAfterTheOther_whenTheyComeTogether() throws IOException {
        Wire wire = saying("220-Welcome\r\n to all\r\n220 ready\r\n331 ok\r\n");
        assertThat(replies.next(wire)).isEqualTo(220);
        assertThat(replies.next(wire)).isEqualTo(331);
        assertThat(replies.text()).isEqualTo("331 ok");
    }

    @Test
    void shouldFindThePortOfEpsv() throws IOException {
        assertThat(replies.next(saying("229 Entering Extended Passive Mode (|||20123|)\r\n")))
                .isEqualTo(229);
        assertThat(replies.port()).isEqualTo(20123);
    }

    @Test
    void shouldFail_whenTheServerHangsUp() {
        assertThatThrownBy(() -> replies.next(saying("220 rea"))).isInstanceOf(EOFException.class);
    }

    private static Wire saying(String text) {
        ByteBuffer left = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        return new Wire() {
            @Override
            public int read(ByteBuffer buffer) {
                if (!left.hasRemaining()) {
                    return -1;
                }
                buffer.put(left.get());
                return 1;
            }

            @Override
            public void write(ByteBuffer buffer) {}

            @Override
            public void close() {}
        };
    }
}
