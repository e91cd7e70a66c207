package io.ftpcluster.node.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.node.NodeSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the operator writes into a node's pod is what a node reads: the two never meet, but for these files. */
class SettingsOfTheOperatorTest {
    private static final Path GOLDEN = Path.of("../operator/src/test/resources/golden");
    private static final Pattern VARIABLE = Pattern.compile("- name: \"(\\w+)\"\\s+value: \"([^\"]*)\"");

    @TempDir
    Path folder = Path.of("");

    static Stream<Path> nodes() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().matches("out-statefulset-.*-node\\.yaml"))
                    .sorted()
                    .toList();
            return found.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void shouldBeKnownAndValid(Path statefulSet) throws IOException {
        Map<String, String> environment = environment(statefulSet);
        List<String> known =
                Arrays.stream(NodeSetting.values()).map(NodeSetting::variable).toList();

        NodeConfig config = NodeConfig.from(environment);

        assertThat(environment).hasSizeGreaterThan(20);
        assertThat(known).containsAll(environment.keySet());
        assertThat(config.session().tls().isPresent()).isEqualTo(!"Off".equals(environment.get("FtpTls")));
    }

    // Certificates are mounted in a pod; here any file stands for them, because nothing is read from it yet.
    private Map<String, String> environment(Path statefulSet) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Map<String, String> environment = new TreeMap<>();
        VARIABLE.matcher(Files.readString(statefulSet))
                .results()
                .forEach(found -> environment.put(
                        found.group(1),
                        found.group(2).startsWith("/etc/ftpcluster/") ? file.toString() : found.group(2)));
        return environment;
    }
}
