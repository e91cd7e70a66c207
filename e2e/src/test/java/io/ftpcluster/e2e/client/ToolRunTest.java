package io.ftpcluster.e2e.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolRunTest {
    @Test
    void shouldGiveInputAndEnvironment_andTakeBothOutputs() {
        // given
        ToolRun run =
                ToolRun.of("sh", "-c", "cat; echo $WORD >&2").reading("hello").with("WORD", "there");

        // when
        ToolResult result = run.run();

        // then
        assertThat(result.succeeded()).isTrue();
        assertThat(result.output()).isEqualTo("hello");
        assertThat(result.errors()).isEqualTo("there\n");
    }

    @Test
    void shouldRunInAnotherFolder(@TempDir Path folder) throws Exception {
        ToolResult result = ToolRun.of("sh", "-c", "pwd -P").in(folder).run();

        assertThat(result.output().strip()).isEqualTo(folder.toRealPath().toString());
    }

    @Test
    void shouldSayHowItEnded_whenItsSuccessWasNeeded() {
        // given
        ToolResult result =
                ToolRun.of("sh", "-c", "echo no such thing >&2; exit 3").run();

        // then
        assertThatThrownBy(result::orThrow)
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("ended with 3")
                .hasMessageContaining("no such thing");
    }

    @Test
    void shouldEndTheProgram_atItsLimit() {
        assertThatThrownBy(() ->
                        ToolRun.of("sleep", "30").within(Duration.ofMillis(100)).run())
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("did not end within");
    }

    @Test
    void shouldSayWhichProgram_whenThereIsNone() {
        assertThatThrownBy(() -> ToolRun.of("no-such-program").run())
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("no-such-program");
    }
}
