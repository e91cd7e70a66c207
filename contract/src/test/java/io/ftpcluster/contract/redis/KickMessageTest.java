package io.ftpcluster.contract.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one process writes on the channel, another reads. */
class KickMessageTest {
    @ParameterizedTest
    @EnumSource
    void isReadAsItWasWritten(KickMessage.Kind kind) {
        KickMessage message = new KickMessage(kind, "a name with spaces");

        assertThat(KickMessage.parse(message.text())).contains(message);
    }

    @Test
    void isReadableForPeople() {
        assertThat(new KickMessage(KickMessage.Kind.ADDRESS, "2001:db8::7").text())
                .isEqualTo("address 2001:db8::7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "user", "user ", "everybody now", "USER demo"})
    void anythingElseIsNoMessage(String text) {
        assertThat(KickMessage.parse(text)).isEmpty();
    }
}
