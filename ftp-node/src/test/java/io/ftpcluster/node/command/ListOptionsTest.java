package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Also case 13 of the security notes: nothing in an option is ever turned into a number or a length. */
class ListOptionsTest {
    @ParameterizedTest
    @Tag("security-case-13")
    @CsvSource({
        "'',                 ''",
        "dir,                dir",
        "-la,                ''",
        "-l -a dir,          dir",
        "-la two words,      'two words'",
        "  -a   dir,         dir",
        "-- -la,             -la",
        "./-la,              ./-la",
        "-,                  -",
        "-name.txt,          -name.txt",
        "-99999999999999999, ''",
        "--,                 ''"
    })
    void shouldTakeOptionsOffThePath(String argument, String path) {
        assertThat(ListOptions.parse(argument).path()).isEqualTo(path);
    }

    @Test
    void shouldKnowWhatClientsAskFor() {
        ListOptions options = ListOptions.parse("-alt -rRF1 -d");
        assertThat(options).isEqualTo(new ListOptions(true, true, ListOptions.Order.TIME, true, true, true, ""));
        assertThat(ListOptions.parse("-S").order()).isEqualTo(ListOptions.Order.SIZE);
        assertThat(ListOptions.parse("-r").order()).isEqualTo(ListOptions.Order.NAME);
    }

    @Test
    @Tag("security-case-13")
    void shouldReadAnyNumberOfOptions() {
        assertThat(ListOptions.parse("-a ".repeat(100_000) + "dir").path()).isEqualTo("dir");
        assertThat(ListOptions.parse("-" + "l".repeat(100_000)).longForm()).isTrue();
    }
}
