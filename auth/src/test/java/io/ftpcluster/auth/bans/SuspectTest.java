package io.ftpcluster.auth.bans;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.redis.BanKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuspectTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "2001:db8::1, 2001:db8:0:0::/64",
        "2001:db8:0:0:ffff:ffff:ffff:ffff, 2001:db8:0:0::/64",
        "2001:db8:0:0::/64, 2001:db8:0:0::/64",
        "2001:db8:0:1::1, 2001:db8:0:1::/64"
    })
    void countsAnAddress_orItsNetwork(String address, String name) {
        assertThat(Suspect.named(BanKind.ADDRESS, address)).contains(new Suspect(BanKind.ADDRESS, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "192.0.2", "192.0.2.1/24", "::/64::/64", "192.0.2.1\n"})
    void knowsNoOtherAddresses(String text) {
        assertThat(Suspect.named(BanKind.ADDRESS, text)).isEmpty();
    }

    @Test
    void countsAllWaysToWriteAUserTogether() {
        assertThat(Suspect.user("Demo")).isEqualTo(Suspect.user("dEMO"));
        assertThat(Suspect.user("ｄｅｍｏ")).as("full width").isEqualTo(Suspect.user("demo"));
        assertThat(Suspect.user(" de\u00ADmo\u200B "))
                .as("soft hyphen, nothing")
                .isEqualTo(Suspect.user("demo"));
        assertThat(Suspect.user("erika  demo")).isEqualTo(Suspect.user("Erika Demo"));
        assertThat(Suspect.user("\uFDFA".repeat(600)).name()).hasSizeLessThanOrEqualTo(512);
        assertThat(Suspect.named(BanKind.USER, " ")).isEmpty();
    }
}
