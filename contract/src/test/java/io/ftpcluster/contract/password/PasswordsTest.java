package io.ftpcluster.contract.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class PasswordsTest {
    // Made by crypt(3), cost 4, of the word "demo".
    private static final String BCRYPT_OF_DEMO = "$2b$04$GEdxlTFvMJ8zDH7xOM9g2epuT92NiAueQHNbMtgPLK7lkzbnke89O";

    @Test
    void aHashMatchesItsPasswordOnly() {
        String hash = Passwords.hash("demo");

        assertThat(hash).startsWith("$argon2id$");
        assertThat(Passwords.matches("demo", hash)).isTrue();
        assertThat(Passwords.matches("Demo", hash)).isFalse();
    }

    @Test
    void aHashOfOursTakesTheMemoryThatIsSaid() {
        assertThat(Passwords.memory(Passwords.hash("demo"))).isEqualTo(Passwords.MEMORY_OF_OURS);
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        assertThat(Passwords.hash("demo")).isNotEqualTo(Passwords.hash("demo"));
    }

    @Test
    void aPlainPasswordIsNoHashAndMatchesNothing() {
        assertThat(Passwords.isHash("demo")).isFalse();
        assertThat(Passwords.matches("demo", "demo")).isFalse();
    }

    @Test
    void bcryptIsRecognised() {
        assertThat(Passwords.isHash(BCRYPT_OF_DEMO)).isTrue();
        assertThat(Passwords.matches("demo", BCRYPT_OF_DEMO)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=4194304,t=2,p=1$c2FsdHNhbHQ$aGFzaA",
                "$argon2id$v=19$m=19456,t=900,p=1$c2FsdHNhbHQ$aGFzaA",
                "$argon2id$v=19$m=99999999999,t=2,p=1$c2FsdHNhbHQ$aGFzaA",
                "$argon2id$nonsense",
                "$2b$31$GEdxlTFvMJ8zDH7xOM9g2epuT92NiAueQHNbMtgPLK7lkzbnke89O"
            })
    void aHashThatWouldStarveTheServiceIsNeverChecked(String hash) {
        assertThat(Passwords.isHash(hash)).isTrue();
        assertThat(Passwords.isBearable(hash)).isFalse();
        assertThat(Passwords.matches("demo", hash)).isFalse();
    }

    @Test
    @Tag("security-case-22")
    void anEmptyPasswordMatchesNothing() {
        assertThat(Passwords.matches("", Passwords.hash(""))).isFalse();
        assertThat(Passwords.matches("", new BCryptPasswordEncoder(4).encode("")))
                .isFalse();
        assertThat(Passwords.matches("", "")).isFalse();
    }
}
