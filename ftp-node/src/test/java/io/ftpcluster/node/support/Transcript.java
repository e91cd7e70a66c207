package io.ftpcluster.node.support;

import io.ftpcluster.contract.node.NodeSetting;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One file below {@code transcripts/}. Its steps, one a line:
 *
 * <pre>
 *   # a comment
 *   set FtpActiveMode=true     a setting of the node, before anything else
 *   file name: text            a file in the home; \n in the text is a line feed
 *   login                      logs in as demo; reader logs in as reader
 *   C: NOOP                    is sent with CRLF; \xNN is a byte, {PORT} and {EPRT} the client's listener
 *   S: 200 *                   must come; * stands for any text
 *   until 211 *                lines that do not match are skipped
 *   data                       connects to the port the server told last
 *   listen                     opens the listener that {PORT} and {EPRT} tell; accept takes the server's connection
 *   D> text                    is sent on the data connection with CRLF; D> alone ends it
 *   D< text                    must come on it; D< alone: it must end
 *   closed                     the server must have closed the control connection
 * </pre>
 */
public record Transcript(String name, List<String> lines) {
    /** All of them, in folders too. */
    public static Stream<Transcript> all() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(Transcript.class.getResource("/transcripts"))
                .toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().map(file -> read(folder, file)).toList().stream();
        }
    }

    private static Transcript read(Path folder, Path file) {
        try {
            return new Transcript(folder.relativize(file).toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Settings the node must be started with. */
    public Map<NodeSetting, String> settings() {
        Map<NodeSetting, String> settings = new EnumMap<>(NodeSetting.class);
        lines.stream()
                .filter(line -> line.startsWith("set "))
                .map(line -> line.substring("set ".length()).split("=", 2))
                .forEach(pair -> settings.put(named(pair[0]), pair[1]));
        return settings;
    }

    private static NodeSetting named(String variable) {
        return Arrays.stream(NodeSetting.values())
                .filter(setting -> setting.variable().equals(variable))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No setting " + variable));
    }

    /** The verbs its client sends, in capitals. */
    public Stream<String> verbs() {
        return lines.stream()
                .filter(line -> line.startsWith("C: "))
                .map(line -> line.substring("C: ".length()).split(" ", 2)[0].toUpperCase(java.util.Locale.ROOT));
    }

    @Override
    public String toString() {
        return name;
    }
}
