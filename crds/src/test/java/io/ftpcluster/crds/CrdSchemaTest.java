package io.ftpcluster.crds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.ftpcluster.crds.cluster.FtpClusterSpec;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrdSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);

    @ParameterizedTest
    @ValueSource(strings = {"ftpclusters", "ftpusers"})
    void everyFieldIsDescribed(String plural) {
        Map<String, JSONSchemaProps> schemas = GeneratedCrd.of(plural).schemas();
        assertThat(schemas).hasSizeGreaterThan(10);
        assertThat(schemas)
                .allSatisfy((path, schema) ->
                        assertThat(schema.getDescription()).as(path).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftpclusters", "ftpusers"})
    void everyRuleHasAMessage(String plural) {
        GeneratedCrd.of(plural).schemas().values().stream()
                .filter(schema -> schema.getXKubernetesValidations() != null)
                .flatMap(schema -> schema.getXKubernetesValidations().stream())
                .forEach(
                        rule -> assertThat(rule.getMessage()).as(rule.getRule()).isNotBlank());
    }

    /** Go's regular expressions allow a thousand repetitions; the API server refuses the whole definition otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"ftpclusters", "ftpusers"})
    void noPatternRepeatsMoreThanTheApiServerAllows(String plural) {
        GeneratedCrd.of(plural).schemas().forEach((path, schema) -> {
            if (schema.getPattern() != null) {
                assertThat(schema.getPattern()).as(path).doesNotContainPattern("\\{(\\d+,)?\\d{4,}\\}");
            }
        });
    }

    @Test
    void theSchemaHasTheDefaultsOfTheJavaTypes() {
        Map<String, JSONSchemaProps> schemas = GeneratedCrd.of("ftpclusters").schemas();
        JsonNode defaults = JSON.valueToTree(FtpClusterSpec.DEFAULTS);
        assertThat(Objects.requireNonNull(schemas.get("spec")).getDefault()).isEqualTo(defaults);
        defaults.properties()
                .forEach(field -> assertThat(Objects.requireNonNull(schemas.get("spec." + field.getKey()))
                                .getDefault())
                        .as(field.getKey())
                        .isEqualTo(field.getValue()));
    }

    @Test
    void columnsStandInTheOrderOfReading() {
        assertThat(GeneratedCrd.of("ftpclusters")
                        .definition()
                        .getSpec()
                        .getVersions()
                        .getFirst()
                        .getAdditionalPrinterColumns())
                .extracting(CustomResourceColumnDefinition::getName)
                .containsExactly("Replicas", "Ready", "Address", "Status", "Age", "Users", "Sessions", "Message");
    }

    @Test
    void readsAnEmptySpecAndUnknownFields() {
        FtpCluster cluster = Serialization.unmarshal("""
                apiVersion: ftpcluster.io/v1alpha1
                kind: FtpCluster
                spec: {inventedLater: 1, storage: {storageClassName: nfs}}
                """, FtpCluster.class);
        assertThat(cluster.getSpec().replicas()).isEqualTo(3);
        assertThat(cluster.getSpec().storage().size()).isEqualTo("10Gi");
    }
}
