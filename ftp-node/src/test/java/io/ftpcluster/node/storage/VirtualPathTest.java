package io.ftpcluster.node.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualPathTest {
    private final VirtualPath here = new VirtualPath(java.util.List.of("a", "b"));

    @ParameterizedTest
    @Tag("security-case-8")
    @Tag("security-case-23")
    @CsvSource({
        "c,              /a/b/c",
        "/c,             /c",
        "..,             /a",
        "../../../..,    /",
        "/../etc/passwd, /etc/passwd",
        "//x///y/,       /x/y",
        "./c/../d,       /a/b/d",
        "'',             /a/b",
        "...,            /a/b/...",
        "'a b\"c',       '/a/b/a b\"c'"
    })
    void shouldResolveOneNameAfterTheOther(String text, String resolved) {
        assertThat(here.resolve(text)).map(VirtualPath::toString).hasValue(resolved);
    }

    @ParameterizedTest
    @Tag("security-case-25")
    @ValueSource(strings = {"a\nb", "\0", "a/\u007f", "\u0085"})
    void shouldRefuseControlCharacters(String text) {
        assertThat(here.resolve(text)).isEmpty();
    }
}
