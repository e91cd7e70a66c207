package io.ftpcluster.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartSchemaTest {
    private static final Chart CHART = Chart.ofThisCheckout();

    @ParameterizedTest
    @CsvSource({
        "operator.replica, 2, replica",
        "replicas, 2, replicas",
        "operator.replicas, many, replicas",
        "operator.replicas, -1, replicas",
        "image.pullPolicy, Sometimes, pullPolicy",
        "images.ftp.tag, x, ftp",
        "images.node.tag, a/b, tag",
        "images.node.digest, latest, digest",
        "watchNamespaces, ftp, watchNamespaces",
        "watchNamespaces[0], Not_A_Name, watchNamespaces",
        "crds.install, sometimes, install",
        "clusterDomain, no domain, clusterDomain"
    })
    void refusesAWrongValueByItsName(String value, String setting, String named) {
        assertThatThrownBy(() -> CHART.render(Map.of(value, setting)))
                .hasMessageContaining("values don't meet the specifications of the schema")
                .hasMessageContaining(named);
    }

    @Test
    void letsAParentChartSetGlobalValues() {
        assertThat(CHART.render(Map.of("global.anything", "x"))).contains("kind: Deployment");
    }
}
