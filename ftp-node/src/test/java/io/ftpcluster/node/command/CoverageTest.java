package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.Transcript;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row of the table is shown in a transcript and tried in a test of its own. */
class CoverageTest {
    private static final CommandTable TABLE = CommandTable.standard();

    @Test
    void shouldShowEveryVerbAndAliasInATranscript() throws IOException, URISyntaxException {
        Set<String> shown = Transcript.all().flatMap(Transcript::verbs).collect(Collectors.toSet());
        List<String> missing = TABLE.commands().stream()
                .map(Command::spec)
                .flatMap(spec -> Stream.concat(Stream.of(spec.verb()), spec.aliases().stream()))
                .filter(name -> !shown.contains(name))
                .toList();
        assertThat(missing).as("verbs that no transcript shows").isEmpty();
    }

    @Test
    void shouldHaveATestForEveryHandler() {
        List<String> missing = TABLE.commands().stream()
                .map(command -> command.getClass().getName() + "Test")
                .distinct()
                .filter(name -> !exists(name))
                .toList();
        assertThat(missing).as("tests that are not there").isEmpty();
    }

    private static boolean exists(String className) {
        try {
            Class.forName(className, false, CoverageTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }
}
