package io.ftpcluster.node.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineDecoderTest {
    private static final int LONGEST_LINE = 4096;

    private final EmbeddedChannel channel = new EmbeddedChannel(new CommandLineDecoder(LONGEST_LINE));

    @Test
    void shouldSplitVerbAndArgument() {
        assertThat(decode("stor  a b \r\nNOOP\r\n"))
                .containsExactly(new CommandLine("STOR", " a b "), new CommandLine("NOOP", ""));
    }

    @Test
    void shouldDecodeTheSame_whenBytesComeOneAtATime() {
        List<Object> decoded = new ArrayList<>();
        for (byte next : "USER démo\r\nPASS x\r\n".getBytes(StandardCharsets.UTF_8)) {
            decoded.addAll(decode(new byte[] {next}));
        }
        assertThat(decoded).containsExactly(new CommandLine("USER", "démo"), new CommandLine("PASS", "x"));
    }

    @Test
    @Tag("security-case-26")
    void shouldAcceptBareLineFeeds_andSkipEmptyLines() {
        assertThat(decode("\r\n\nNOOP\nPWD\n"))
                .containsExactly(new CommandLine("NOOP", ""), new CommandLine("PWD", ""));
    }

    @ParameterizedTest
    @Tag("security-case-26")
    @ValueSource(strings = {"CWD a\rb\r\n", "CWD a\0b\r\n", "CWD \u007f\r\n", "CWD \u001b[2J\r\n", "CWD \u0085\r\n"})
    void shouldRefuseControlCharacters(String line) {
        assertThat(decode(line)).containsExactly(BadLine.CONTROL_CHARACTER_IN_ARGUMENT);
    }

    @ParameterizedTest
    @Tag("security-case-26")
    @ValueSource(strings = {"NO\rOP\r\n", "\0\r\n", "NO\u0007OP x\r\n"})
    void shouldRefuseControlCharactersInVerbs(String line) {
        assertThat(decode(line)).containsExactly(BadLine.CONTROL_CHARACTER);
    }

    @Test
    void shouldRefuseWhatIsNotUtf8() {
        assertThat(decode(new byte[] {'C', 'W', 'D', ' ', (byte) 0xC3, '(', '\n'}))
                .containsExactly(BadLine.NOT_UTF8);
    }

    @Test
    @Tag("security-case-15")
    void shouldAcceptTheLongestLine_andRefuseOneByteMore() {
        String longest = "X".repeat(LONGEST_LINE);
        assertThat(decode(longest + "\r\n")).containsExactly(new CommandLine(longest, ""));
        assertThat(decode(longest + "X\r\nNOOP\r\n")).containsExactly(BadLine.TOO_LONG, new CommandLine("NOOP", ""));
    }

    @Test
    void shouldNotWaitForTheEndOfALine_thatHasNone() {
        List<Object> decoded = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            decoded.addAll(decode("X".repeat(LONGEST_LINE)));
        }
        assertThat(decoded).containsExactly(BadLine.ENDLESS);
    }

    @ParameterizedTest
    @Tag("security-case-15")
    @ValueSource(
            strings = {
                "FF F4 FF F2 41 42 4F 52 0D 0A", // all bytes inline
                "FF F4 FF 41 42 4F 52 0D 0A", // the data mark was delivered apart
                "F2 41 42 4F 52 0D 0A", // only the data mark is left
                "FF FB 01 41 42 4F 52 0D 0A" // an option offer before the verb
            })
    void shouldTakeTelnetCommandsOut(String bytes) {
        assertThat(decode(bytes(bytes))).containsExactly(new CommandLine("ABOR", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FF 0A", "FF FB 0A", "FF FD 0A", "4E 4F 4F 50 FF FB 0D 0A", "FF FB 0A FF 0A"})
    void shouldEndATelnetCommand_withItsLine(String before) {
        decode(bytes(before));
        assertThat(decode("USER demo\r\n")).containsExactly(new CommandLine("USER", "demo"));
    }

    @Test
    void shouldNotShowTheArgument_whenPrinted() {
        assertThat(decode("PASS secret\r\n").getFirst()).hasToString("PASS");
    }

    private List<Object> decode(String text) {
        return decode(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Object> decode(byte[] bytes) {
        channel.writeInbound(Unpooled.wrappedBuffer(bytes));
        List<Object> decoded = new ArrayList<>();
        for (Object next = channel.readInbound(); next != null; next = channel.readInbound()) {
            decoded.add(next);
        }
        return decoded;
    }

    private static byte[] bytes(String hex) {
        return java.util.HexFormat.ofDelimiter(" ").parseHex(hex);
    }
}
