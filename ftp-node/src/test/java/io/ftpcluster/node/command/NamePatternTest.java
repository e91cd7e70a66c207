package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Also case 12 of the security notes: a pattern costs little whatever it is. */
class NamePatternTest {
    @ParameterizedTest
    @Tag("security-case-12")
    @CsvSource({
        "*,       anything,  true",
        "*.txt,   a.txt,     true",
        "*.txt,   a.txt.gz,  false",
        "a*b*c,   aXbXbXc,   true",
        "a*b*c,   aXbXb,     false",
        "?.txt,   a.txt,     true",
        "?.txt,   .txt,      false",
        "f*,      F,         false",
        "a**b,    ab,        true",
        "[ab]*,   a,         false",
        "[ab]*,   '[ab]c',   true"
    })
    void shouldMatchWholeNames(String pattern, String name, boolean matches) {
        assertThat(NamePattern.of(pattern).orElseThrow().matches(name)).isEqualTo(matches);
    }

    @Test
    @Tag("security-case-12")
    void shouldTakePatternsBeyondTheCaps_forNames() {
        assertThat(NamePattern.of("name")).isEmpty();
        assertThat(NamePattern.of("*a*a*a*a*a")).isEmpty();
        assertThat(NamePattern.of("*" + "a".repeat(64))).isEmpty();
    }
}
