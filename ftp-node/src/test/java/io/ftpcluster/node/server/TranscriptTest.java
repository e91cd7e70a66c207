package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays the files in {@code transcripts/}: {@code C:} is sent with CRLF, {@code S:} must come line by line, {@code *}
 * stands for any text, {@code \xNN} for a byte. {@code login} logs in as demo, {@code reader} as reader.
 */
class TranscriptTest {
    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9A-F]{2})");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    static Stream<Path> transcripts() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(TranscriptTest.class.getResource("/transcripts"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void shouldAnswerAsWritten(Path transcript) throws IOException {
        try (TestNode node = TestNode.start(folder);
                FtpLines client = FtpLines.connect(node.port())) {
            client.expect("220");
            for (String step : Files.readAllLines(transcript)) {
                play(step, client);
            }
        }
    }

    private static void play(String step, FtpLines client) throws IOException {
        if (step.equals("login")) {
            client.login();
        } else if (step.equals("reader")) {
            client.command("USER reader", "331");
            client.command("PASS reader", "230");
        } else if (step.startsWith("C: ")) {
            client.sendRaw(bytes(step.substring(3)));
        } else if (step.startsWith("S: ")) {
            assertThat(client.line()).matches(pattern(step.substring(3)));
        } else if (step.equals("closed")) {
            assertThat(client.isClosedByServer()).isTrue();
        } else {
            assertThat(step).as("a comment, an empty line or a step").matches("#.*|");
        }
    }

    private static Pattern pattern(String expected) {
        return Pattern.compile(Pattern.quote(expected).replace("*", "\\E.*\\Q"));
    }

    private static byte[] bytes(String line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        var parts = BYTE.matcher(line + "\r\n");
        int end = 0;
        String text = line + "\r\n";
        while (parts.find()) {
            bytes.writeBytes(text.substring(end, parts.start()).getBytes(StandardCharsets.UTF_8));
            bytes.write(Integer.parseInt(parts.group(1), 16));
            end = parts.end();
        }
        bytes.writeBytes(text.substring(end).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
