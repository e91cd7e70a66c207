package io.ftpcluster.node.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ftpcluster.node.server.ArgumentsFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every build tries the seeds and some seconds of new inputs; {@code make fuzz} gives each target minutes. */
class FuzzTest {
    private static final Duration SHORT = Duration.ofSeconds(10);
    // A build that fails should fail again when it is repeated; new inputs are tried by the long runs.
    private static final String SAME_INPUTS = "-seed=1";
    // On a machine that is faster not more of them; on one that is slower fewer, as the time is over.
    private static final String SO_MANY_INPUTS = "-runs=150000";
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 0);

    @AfterAll
    static void endTheNode() throws IOException {
        ArgumentsFuzz.end();
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingWithTheSeeds(FuzzTarget target) throws IOException {
        List<Path> seeds = target.seedFiles();
        assertThat(seeds).isNotEmpty();
        for (Path seed : seeds) {
            assertThatCode(() -> target.run(Files.readAllBytes(seed)))
                    .as(seed.toString())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    @Tag("security-case-8")
    @Tag("security-case-13")
    @Tag("security-case-15")
    @Tag("security-case-29")
    void findsNothingInSomeSeconds() throws Exception {
        assumeTrue(SECONDS == 0);
        JazzerRun.forget(EverythingFuzz.class); // Else the time would go by with what was found before.
        JazzerRun run = JazzerRun.of(EverythingFuzz.class, List.of(), SHORT, SAME_INPUTS, SO_MANY_INPUTS);
        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output()).contains("Done ");
    }

    @Test
    void findsWhatIsThere() throws Exception {
        assumeTrue(SECONDS > 0);
        JazzerRun run = JazzerRun.of(PlantedFault.class, List.of(), Duration.ofSeconds(SECONDS));
        assertThat(run.hasFinding()).as(run.output()).isTrue();
        assertThat(run.output()).contains("planted");
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingInALongTime(FuzzTarget target) throws Exception {
        assumeTrue(SECONDS > 0);
        JazzerRun run = JazzerRun.of(target.entry(), List.of(target.seeds()), Duration.ofSeconds(SECONDS));
        System.out.println(target + ": " + lastLine(run.output(), "Done "));
        assertThat(run.status()).as(run.output()).isZero();
    }

    private static String lastLine(String output, String start) {
        return Arrays.stream(output.split("\n"))
                .filter(line -> line.startsWith(start))
                .reduce("no end", (a, b) -> b);
    }
}
