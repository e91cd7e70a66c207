package io.ftpcluster.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GeneratedFilesTest {
    @Test
    void areWhatTheyWouldBeIfGeneratedNow() throws IOException {
        GeneratedFiles files = new GeneratedFiles(Path.of(System.getProperty("ftpcluster.checkout", ".")));

        assertThat(files.drifts()).isEmpty();
    }

    @Test
    void namesTheFirstLineThatDiffers() {
        Drift drift = Drift.between(Path.of("a.yaml"), "one\ntwo\n", "one\n2\nthree\n");

        assertThat(drift).isEqualTo(new Drift(Path.of("a.yaml"), 2, "two", "2"));
        assertThat(Drift.between(Path.of("a.yaml"), "", "one\n").line()).isEqualTo(1);
        assertThat(Drift.between(Path.of("a.yaml"), "one\ntwo\n", "one\n").wanted())
                .isEmpty();
    }
}
