package io.ftpcluster.node.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {
    @Test
    void shouldBeOneLine() {
        assertThat(encode(Reply.of(ReplyCode.OK, "grün"))).isEqualTo("200 grün\r\n");
    }

    @Test
    void shouldHaveTheFormOfRfc959_whenItHasSeveralLines() {
        Reply reply = new Reply(ReplyCode.SYSTEM_STATUS, List.of("Features:", "SIZE", "UTF8", "End"));
        assertThat(encode(reply)).isEqualTo("211-Features:\r\n SIZE\r\n UTF8\r\n211 End\r\n");
    }

    @ParameterizedTest
    @Tag("security-case-25")
    @ValueSource(strings = {"a\r\n230 Logged in", "a\nb", "a\0", "\u0085"})
    void shouldRefuseTextThatCouldBreakOut(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Reply.of(ReplyCode.OK, text));
    }

    @Test
    void shouldMakeAnyTextSafe() {
        assertThat(SafeText.of("a\r\nb\u0007")).isEqualTo("a??b?");
    }

    private static String encode(Reply reply) {
        EmbeddedChannel channel = new EmbeddedChannel(new ReplyEncoder());
        channel.writeOutbound(reply);
        ByteBuf bytes = channel.readOutbound();
        try {
            return bytes.toString(StandardCharsets.UTF_8);
        } finally {
            bytes.release();
        }
    }
}
