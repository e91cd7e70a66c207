package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was built can be built again, and says what is in it. */
class BuildIT {
    @Test
    @Tag("security-case-24")
    void shouldBeTheSame_wheneverAndByWhomeverItIsBuilt() throws IOException {
        try (JarFile jar = new JarFile("target/ftp-node.jar")) {
            Set<Long> times = jar.stream()
                    .map(entry -> entry.getTimeLocal().getYear() * 1000L
                            + entry.getTimeLocal().getDayOfYear())
                    .collect(Collectors.toSet());
            assertThat(times).containsExactly(2026L * 1000 + 1);
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.keySet().stream().map(Object::toString))
                    .doesNotContain("Built-By", "Build-Time", "Build-Date", "Build-Jdk", "Build-Host");
        }
    }

    @Test
    @Tag("security-case-24")
    void shouldListEveryLibrary_inItsBillOfMaterials() throws IOException {
        JsonNode bom = new JsonMapper().readTree(Path.of("target/bom.json").toFile());
        assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        List<String> listed = bom.path("components")
                .valueStream()
                .map(part ->
                        part.path("name").asText() + "-" + part.path("version").asText())
                .toList();
        assertThat(bom.path("components").valueStream())
                .allSatisfy(part -> assertThat(part.path("hashes")).isNotEmpty());
        try (Stream<Path> jars = Files.list(Path.of("target/lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(jar -> listed.stream().anyMatch(jar::startsWith));
        }
    }
}
