package io.ftpcluster.auth.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.entry.TotpSecret;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
    // The secret of RFC 6238, appendix B: the bytes of "12345678901234567890".
    private static final String RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    // The table of the RFC has eight digits; six are the last six of them.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheRfc(long second, String code) {
        Totp totp = Totp.of(RFC_SECRET);

        assertThat(totp.code(second / 30)).isEqualTo(code);
        assertThat(totp.stepOf(code, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @Test
    void acceptsOneStepBackAndOneAhead() {
        Totp totp = Totp.of(RFC_SECRET);
        String code = totp.code(100);

        assertThat(totp.stepOf(code, Instant.ofEpochSecond(99 * 30))).hasValue(100);
        assertThat(totp.stepOf(code, Instant.ofEpochSecond(102 * 30 - 1))).hasValue(100);
        assertThat(totp.stepOf(code, Instant.ofEpochSecond(99 * 30 - 1))).isEmpty();
        assertThat(totp.stepOf(code, Instant.ofEpochSecond(102 * 30))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "28708", "0287082", "287 082", "٢٨٧٠٨٢"})
    void takesNothingElseForACode(String text) {
        assertThat(Totp.of(RFC_SECRET).stepOf(text, Instant.ofEpochSecond(59))).isEmpty();
    }

    @Test
    void readsSecretsAsAppsShowThem() {
        assertThat(TotpSecret.isSecret("gezd gnbv gy3t qojq")).isTrue();
        assertThat(Totp.of("gezd gnbv-gy3t qojq gezd gnbv gy3t qojq====").code(1))
                .isEqualTo("287082");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GEZDGNBV", "GEZDGNBVGY3TQOJ0", "12345678901234567890", "gezdgnbvgy3tqojqé"})
    void refusesWhatIsNoSecret(String text) {
        assertThat(TotpSecret.isSecret(text)).isFalse();
    }
}
