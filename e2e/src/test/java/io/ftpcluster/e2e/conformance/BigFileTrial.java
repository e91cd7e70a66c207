package io.ftpcluster.e2e.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.e2e.client.ToolRun;
import io.ftpcluster.e2e.conformance.program.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One file beyond all the places where 32 bits end, up and down again. */
final class BigFileTrial {
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private BigFileTrial() {}

    static Verdict play(Stage stage) throws IOException {
        Path source = BigFile.create(stage.here().resolve("big.bin"));
        Path stored = stage.onServer().resolve("big.bin");
        try {
            Optional<ToolRun> up = stage.prepare(new Action.Upload(source, stage.remote("big.bin")));
            Optional<ToolRun> down = stage.prepare(new Action.Stream(stage.remote("big.bin")));
            if (up.isPresent()) {
                up.get().within(LIMIT).run().orThrow();
                assertThat(BigFile.compare(stored, source)).isEqualTo(BigFile.SAME);
            } else {
                BigFile.create(stored);
            }
            // Not into a file: that would try the disk of this machine, and the client's way of writing to it.
            down.ifPresent(run -> assertThat(run.within(LIMIT)
                            .run(out -> BigFile.compare(out, source))
                            .orThrow()
                            .output())
                    .isEqualTo(BigFile.SAME));
            return new Verdict.Passed();
        } finally {
            Files.deleteIfExists(stored);
            Files.deleteIfExists(source);
        }
    }
}
