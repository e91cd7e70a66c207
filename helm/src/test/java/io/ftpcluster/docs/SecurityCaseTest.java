package io.ftpcluster.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SecurityCaseTest {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void everyCaseHasATest_andNoTestNamesAnotherCase() throws IOException {
        Set<Integer> tested =
                TaggedTests.in(CHECKOUT).stream().map(TaggedTests.Found::number).collect(Collectors.toSet());

        assertThat(tested)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SecurityCase.values())
                        .map(SecurityCase::number)
                        .toList());
    }

    @Test
    void thereAreForty() {
        assertThat(SecurityCase.values()).hasSize(40);
    }
}
