package io.ftpcluster.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.ftpcluster.operator.TestPlans;
import io.ftpcluster.operator.TestRoutings;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.secret.CertificateReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Renders the FtpCluster in each folder of {@code golden/} and compares all objects with the files beside it. With
 * {@code -Dgolden.write=true} the files are written instead; read the difference before you commit it.
 */
class GoldenObjectsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    static Stream<Path> cases() throws IOException {
        return Files.list(GOLDEN).sorted();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rendersWhatTheFilesSay(Path folder) throws IOException {
        ClusterPlan plan = TestPlans.ofYaml(Files.readString(folder.resolve("in.yaml")));
        int nodes = plan.parts().nodes().replicas();

        SortedMap<String, String> rendered = render(
                plan,
                new ObservedFacts(
                        TestRoutings.of(nodes, nodes), "203.0.113.7", new CertificateReading.NotNeeded(), redis(plan)));

        if (WRITE) {
            write(folder, rendered);
        }
        assertThat(filesOf(folder)).containsExactlyEntriesOf(rendered);
    }

    private static RedisFacts redis(ClusterPlan plan) {
        return plan.redis().isOwn() ? RedisFacts.own("first") : new RedisFacts("first", true, true, "address");
    }

    private static SortedMap<String, String> render(ClusterPlan plan, ObservedFacts facts) {
        SortedMap<String, String> rendered = new TreeMap<>();
        for (ManagedObject object : ManagedObjects.IN_ORDER) {
            if (object.neededBy(plan)) {
                HasMetadata desired = object.desired(plan, facts);
                assertThat(rendered.put(fileName(desired), text(desired)))
                        .as("%s is rendered once", fileName(desired))
                        .isNull();
            }
        }
        return rendered;
    }

    // With all keys in alphabetical order: maps have another order in every run.
    private static String text(HasMetadata object) {
        return Serialization.asYaml(sorted(Serialization.unmarshal(Serialization.asYaml(object), Map.class)));
    }

    private static Object sorted(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                SortedMap<String, Object> copy = new TreeMap<>();
                map.forEach((key, inner) -> copy.put(String.valueOf(key), sorted(inner)));
                yield copy;
            }
            case List<?> list -> list.stream().map(GoldenObjectsTest::sorted).toList();
            default -> value;
        };
    }

    private static String fileName(HasMetadata object) {
        return "out-" + object.getKind().toLowerCase(Locale.ROOT) + "-"
                + object.getMetadata().getName() + ".yaml";
    }

    private static SortedMap<String, String> filesOf(Path folder) throws IOException {
        SortedMap<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.equals("in.yaml")) {
                    found.put(name, Files.readString(file));
                }
            }
        }
        return found;
    }

    private static void write(Path folder, SortedMap<String, String> rendered) throws IOException {
        for (String old : filesOf(folder).keySet()) {
            Files.delete(folder.resolve(old));
        }
        for (var file : rendered.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
