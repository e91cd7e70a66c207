package io.ftpcluster.e2e.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.ftpcluster.e2e.conformance.program.FtpProgram;
import io.ftpcluster.e2e.conformance.program.FtpPrograms;
import io.ftpcluster.e2e.conformance.program.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every real client that is installed, against real nodes, compared with the result that is checked in.
 *
 * <p>Properties: {@code ftpcluster.clients=curl,lftp} tries only these; {@code ftpcluster.operations=LIST,UPLOAD} the
 * same for operations; {@code ftpcluster.clients.write=true} writes the result and the page anew, for {@code make
 * clients}.
 */
class RealClientsIT {
    private static final Logger LOG = LoggerFactory.getLogger(RealClientsIT.class);

    private static Results results = new Results();

    @BeforeAll
    static void runTheSuite() throws Exception {
        List<FtpProgram> programs =
                wanted().filter(program -> Installed.missing(program).isEmpty()).toList();
        try (Scratch scratch = Scratch.create()) {
            results = new Suite(programs, operations(), scratch.folder()).run();
        }
        results.times().entrySet().stream()
                .sorted(Map.Entry.<Cell, java.time.Duration>comparingByValue(Comparator.reverseOrder()))
                .limit(12)
                .forEach(slow -> LOG.info("{} ms for {}", slow.getValue().toMillis(), slow.getKey()));
        if (Boolean.getBoolean("ftpcluster.clients.write")) {
            ClientsFiles.write(results);
        }
    }

    private static Stream<FtpProgram> wanted() {
        String only = System.getProperty("ftpcluster.clients", "");
        return FtpPrograms.all().stream()
                .filter(program -> only.isEmpty() || List.of(only.split(",")).contains(program.name()));
    }

    private static List<Operation> operations() {
        String only = System.getProperty("ftpcluster.operations", "");
        return only.isEmpty()
                ? List.of(Operation.values())
                : Stream.of(only.split(",")).map(Operation::valueOf).toList();
    }

    @TestFactory
    Stream<DynamicTest> shouldDoWhatThePageSays() {
        return wanted().map(program -> dynamicTest(program.name(), () -> compare(program)));
    }

    private static void compare(FtpProgram program) throws Exception {
        List<String> missing = Installed.missing(program);
        if (Objects.equals(System.getenv("CI"), "true")) {
            assertThat(missing)
                    .as("programs that CI must have: e2e/setup/ensure.sh all-clients")
                    .isEmpty();
        }
        assumeTrue(missing.isEmpty(), () -> "not installed: " + missing);
        Expectation expected = ClientsFiles.expectation();
        SoftAssertions cells = new SoftAssertions();
        results.verdicts().forEach((cell, verdict) -> {
            if (cell.client().equals(program.name())) {
                cells.assertThat(standing(verdict))
                        .as("%s, %s: %s", cell.mode().title(), cell.operation().title(), verdict.word())
                        .isGreaterThanOrEqualTo(
                                standing(program, cell, expected.words().get(cell)));
            }
        });
        cells.assertAll();
    }

    // Falling behind is what fails; a newer client that can do more than the page says is no reason to.
    private static int standing(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Failed _ -> 0;
            case Verdict.NotOffered() -> 1;
            case Verdict.Limited _, Verdict.Flawed _ -> 2;
            case Verdict.Passed() -> 3;
        };
    }

    // What the page does not know, or saw fail, must pass: a failure that is the client's own is declared as its flaw.
    private static int standing(FtpProgram program, Cell cell, @Nullable String word) {
        if (word != null && word.equals("none")) {
            return 1;
        }
        boolean flawed = program.flaw(cell.operation(), cell.mode().encrypted()).isPresent();
        return flawed || word != null && word.startsWith("limited") ? 2 : 3;
    }
}
