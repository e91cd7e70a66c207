package io.ftpcluster.auth.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogTextTest {
    @ParameterizedTest
    @Tag("security-case-27")
    @CsvSource({
        "0x0A,\\u000A",
        "0x0D,\\u000D",
        "0x1B,\\u001B",
        "0x00,\\u0000",
        "0x202E,\\u202E",
        "0x2028,\\u2028",
        "0x9B,\\u009B"
    })
    void escapesWhatCouldForgeALine(String codePoint, String expected) {
        String hostile = "a" + Character.toString(Integer.decode(codePoint)) + "b";

        assertThat(LogText.of(hostile)).isEqualTo("a" + expected + "b");
    }

    @Test
    void keepsReadableNames() {
        assertThat(LogText.of("Jörg Müller-日本 😀")).isEqualTo("Jörg Müller-日本 😀");
    }

    @Test
    void cutsLongNames() {
        assertThat(LogText.of("x".repeat(65))).isEqualTo("x".repeat(64) + "…");
        assertThat(LogText.of("x".repeat(64))).isEqualTo("x".repeat(64));
    }

    @Test
    void escapesHalfACharacter() {
        assertThat(LogText.of("a\uD800b")).isEqualTo("a\\uD800b");
    }
}
