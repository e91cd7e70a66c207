package io.ftpcluster.contract.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
