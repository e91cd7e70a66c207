package io.ftpcluster.auth.backend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomePathTest {
    @Test
    void putsTheNameIntoTheTemplate() {
        assertThat(HomePath.of("/customers/{username}/files", "müller")).contains("/customers/müller/files");
        assertThat(HomePath.of("/shared", "any/thing")).contains("/shared");
    }

    @ParameterizedTest
    @Tag("security-case-20")
    @ValueSource(strings = {"", ".", "..", "../other", "a/b", "/", "a\0b", "a\nb"})
    void aNameThatWouldLeadElsewhereHasNoHome(String name) {
        assertThat(HomePath.of("/{username}", name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "home", "../etc", "/a/../b", "/..", "/./a", "/a/.", "/a\0"})
    void aHomeIsAbsoluteAndLeadsDown(String path) {
        assertThat(HomePath.isHome(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a", "/a/b c", "/..a", "/a..b"})
    void otherwiseItIsOne(String path) {
        assertThat(HomePath.isHome(path)).isTrue();
    }
}
