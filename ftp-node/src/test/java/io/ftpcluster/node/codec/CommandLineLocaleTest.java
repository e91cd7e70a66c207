package io.ftpcluster.node.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineLocaleTest {
    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "lt-LT", "az-AZ", "en-US"})
    @Tag("security-case-30")
    void shouldRaiseVerbsTheSame_inEveryLocale(String tag) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            assertThat(CommandLine.parse("list quit.txt")).isEqualTo(new CommandLine("LIST", "quit.txt"));
            // No other letter becomes one of a verb.
            assertThat(CommandLine.parse("lıst").verb()).isEqualTo("LıST");
            assertThat(CommandLine.parse("ſite").verb()).isEqualTo("ſITE");
        } finally {
            Locale.setDefault(before);
        }
    }
}
