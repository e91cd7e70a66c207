package io.ftpcluster.contract.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one process writes on the channel, another reads. */
class KickMessageTest {
    @ParameterizedTest
    @CsvSource({
        "SESSION, a1b2",
        "USER, a name with spaces",
        "ADDRESS, 192.0.2.7",
        "ADDRESS, 2001:db8:0:0:0:0:0:7",
        "ADDRESS, 192.0.2.0/24"
    })
    void isReadAsItWasWritten(KickMessage.Kind kind, String name) {
        KickMessage message = new KickMessage(kind, name);

        assertThat(KickMessage.parse(message.text())).contains(message);
    }

    @Test
    void isReadableForPeople() {
        assertThat(new KickMessage(KickMessage.Kind.ADDRESS, "2001:db8::7").text())
                .isEqualTo("address 2001:db8::7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "user", "user ", "everybody now", "USER demo", "address here", "address 192.0.2.0/99"})
    void anythingElseIsNoMessage(String text) {
        assertThat(KickMessage.parse(text)).isEmpty();
    }
}
