package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandPageTest {
    @Test
    void shouldSayWhatTheTableSays() {
        assertThat(Path.of("..").resolve(CommandPage.PLACE))
                .as("run make generate")
                .hasContent(CommandPage.text());
    }
}
