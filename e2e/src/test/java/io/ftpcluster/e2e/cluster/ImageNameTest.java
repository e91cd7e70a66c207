package io.ftpcluster.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageNameTest {
    @ParameterizedTest
    @CsvSource({
        "redis, docker.io/library/redis:latest",
        "redis:8, docker.io/library/redis:8",
        "ftpcluster/operator, docker.io/ftpcluster/operator:latest",
        "ftpcluster/operator:sha-1, docker.io/ftpcluster/operator:sha-1",
        "registry.example.com/a/b:1, registry.example.com/a/b:1",
        "localhost:5000/a, localhost:5000/a:latest",
        "localhost/a:2, localhost/a:2"
    })
    void isWrittenInFull(String asGiven, String inFull) {
        assertThat(new ImageName(asGiven).qualified()).isEqualTo(inFull);
    }
}
