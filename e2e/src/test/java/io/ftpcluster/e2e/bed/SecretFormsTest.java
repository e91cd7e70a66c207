package io.ftpcluster.e2e.bed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFormsTest {
    private static final String SECRET = "köcher/und+pfeil ?>~";

    @ParameterizedTest
    @ValueSource(strings = {"%s", "a%s", "ab%s", "abc%sd", "abcd%sde", "user:%s\n", "%s%%"})
    void shouldBeFoundInBase64_whateverStandsBesideIt(String surroundings) {
        byte[] text = surroundings.formatted(SECRET).getBytes(StandardCharsets.UTF_8);

        assertThat(isIn(Base64.getEncoder().encodeToString(text))).isTrue();
        assertThat(isIn(Base64.getUrlEncoder().withoutPadding().encodeToString(text)))
                .isTrue();
    }

    @Test
    void shouldBeFoundAsItIs_andInAUrl() {
        String encoded = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);

        assertThat(isIn("PASS " + SECRET + " was typed")).isTrue();
        assertThat(isIn("ftp://user:" + encoded + "@host")).isTrue();
        assertThat(isIn("ftp://user:" + encoded.replace("+", "%20") + "@host")).isTrue();
    }

    @Test
    void shouldNotBeFound_whereItIsNot() {
        String other = SECRET.replace("pfeil", "bogen");

        assertThat(isIn(other)).isFalse();
        assertThat(isIn(Base64.getEncoder().encodeToString(other.getBytes(StandardCharsets.UTF_8))))
                .isFalse();
        assertThat(isIn(URLEncoder.encode(other, StandardCharsets.UTF_8))).isFalse();
    }

    private static boolean isIn(String text) {
        return new SecretForms(SECRET).standIn(text);
    }
}
