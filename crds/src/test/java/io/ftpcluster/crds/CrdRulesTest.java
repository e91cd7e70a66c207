package io.ftpcluster.crds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Evaluates every CEL rule of the generated CRDs against the files in {@code rules/}. A second document in a file is the
 * resource before the update; a first line {@code # refused:} quotes the message that refuses it.
 */
class CrdRulesTest {
    private static final Path FOLDER = Path.of("src/test/resources/rules");
    private static final String REFUSED = "# refused: ";
    private static final ObjectMapper JSON = new ObjectMapper()
            .setSerializationInclusion(JsonInclude.Include.NON_NULL)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS);

    static Stream<Path> files() throws IOException {
        return Files.list(FOLDER).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void allowsTheValidAndRefusesTheInvalid(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> refusals = refusals(text);
        if (file.getFileName().toString().startsWith("valid-")) {
            assertThat(refusals).isEmpty();
        } else {
            String expected = text.lines().findFirst().orElseThrow().substring(REFUSED.length());
            assertThat(refusals).singleElement().asString().contains(expected);
        }
    }

    @Test
    void everyRuleRefusesAFile() throws IOException {
        List<String> refused = new ArrayList<>();
        for (Path file : files().toList()) {
            refused.addAll(refusals(Files.readString(file)));
        }
        List<String> messages = Stream.of("ftpclusters", "ftpusers")
                .flatMap(plural -> rules(plural).stream())
                .map(CelRule::message)
                .toList();
        assertThat(messages)
                .isNotEmpty()
                .allSatisfy(message -> assertThat(refused).contains(message));
    }

    private static List<String> refusals(String text) {
        String[] documents = text.split("(?m)^---$");
        Object now = asMap(documents[0]);
        Object before = documents.length > 1 ? asMap(documents[1]) : null;
        String plural = documents[0].contains("kind: FtpUser") ? "ftpusers" : "ftpclusters";
        return rules(plural).stream()
                .filter(rule -> refuses(rule, now, before))
                .map(CelRule::message)
                .toList();
    }

    private static boolean refuses(CelRule rule, Object now, @Nullable Object before) {
        Object self = at(rule.path(), now);
        Object oldSelf = at(rule.path(), before);
        if (self == null || (rule.isTransition() && oldSelf == null)) {
            return false;
        }
        return !rule.allows(self, oldSelf);
    }

    private static List<CelRule> rules(String plural) {
        List<CelRule> rules = new ArrayList<>();
        GeneratedCrd.of(plural).schemas().forEach((path, schema) -> {
            if (schema.getXKubernetesValidations() != null) {
                schema.getXKubernetesValidations()
                        .forEach(rule -> rules.add(new CelRule(path, rule.getRule(), rule.getMessage())));
            }
        });
        return rules;
    }

    // Through the Java types, which fill in the defaults as the API server does before it asks the rules.
    private static Object asMap(String yaml) {
        Class<? extends CustomResource<?, ?>> type = yaml.contains("kind: FtpUser") ? FtpUser.class : FtpCluster.class;
        return JSON.convertValue(Serialization.unmarshal(yaml, type), Map.class);
    }

    private static @Nullable Object at(String path, @Nullable Object from) {
        Object found = from;
        for (String name : path.isEmpty() ? new String[0] : path.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found;
    }
}
