package io.ftpcluster.contract.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hashes that other programs have made, each named. */
class ForeignHashesTest {
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "crypt(3)       |demo         |$2b$04$GEdxlTFvMJ8zDH7xOM9g2epuT92NiAueQHNbMtgPLK7lkzbnke89O",
                "crypt(3)       |pässword     |$2b$05$abcdefghijklmnopqrstuucZGbUxuMlEqps0qcu2pjhO7vaatQZIC",
                "Colin Percival |password     |$scrypt$ln=10,r=8,p=16$TmFDbA$/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWI",
                "Colin Percival |pleaseletmein|$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofI",
                "passlib        |pässword     |$scrypt$ln=10,r=8,p=1$MDEyMzQ1Njc4OWFiY2RlZg$YvUgAXFpmzVXONT09h2Ur/0chpC0umdvyARbkR7DGzY",
                "hashlib.scrypt |demo         |$scrypt$ln=14,r=8,p=1$MDEyMzQ1Njc4OWFiY2RlZg$8Kv/XF0AAMIIMtus92D6LPwVYNG7YdSCKVL9eCDhIi4",
                "openssl -5     |demo         |$5$abcd$6RXZkOL4pBRkJ/rNxZcP2gQK7w1UPsHfh3Vu5.b/DeD",
                "openssl -6     |demo         |$6$abcd$GYhIi4ajzvgdf5URV7BBmrOsRzswZnlqR24NyLEiSvuSqom2j3O8Zuws2F6PRpAZxjNvLqP1IiGgEzqTf4tRe/",
                "crypt(3)       |demo         |$6$rounds=10000$saltstring$qqzTBWBeBikx8T2E1N9cmmVJX2mt1jZC9XDCdAfL6Qo/QJNw5X.vlNV3BAUhAlGCWOsZucjBoG4rD7r3KqQM00",
                "crypt(3)       |pässword     |$5$rounds=1000$abcdefgh$bxXyfpxAtmGM7NYOgQpui7aFu2BOgnLGhSaHRYwyvOA",
                "John the Ripper|U*U*U*U*     |$5$LKO/Ute40T3FNF95$U0prpBQd4PloSGU0pnpM4z9wKn4vZ1.jsrzQfPqxph9",
                "passlib        |pässword     |$6$rounds=10000$saltstring$mpnPjBtyhol6gw69/Qy35yht9JfLGTmsdBFMNZJwVl7eGL3UABxrAD0u/2ybE58LDxpPeDvGf1K4KPriSWkwa1"
            })
    void matchesItsPasswordOnly(String program, String password, String hash) {
        assertThat(program).isNotBlank();
        assertThat(Passwords.isHash(hash)).isTrue();
        assertThat(Passwords.isBearable(hash)).isTrue();
        assertThat(Passwords.matches(password, hash)).isTrue();
        assertThat(Passwords.matches(password + "x", hash)).isFalse();
        assertThat(Passwords.matches("", hash)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA|19922944",
                "$argon2id$v=19$m=65536,t=8,p=4$c2FsdHNhbHQ$aGFzaA|67108864",
                "$argon2id$v=19$m=65537,t=8,p=4$c2FsdHNhbHQ$aGFzaA|0",
                "$scrypt$ln=14,r=8,p=1$MDEyMzQ1Njc4OWFiY2RlZg$8Kv/XF0AAMIIMtus92D6LPwVYNG7YdSCKVL9eCDhIi4|16777216",
                "$2b$04$GEdxlTFvMJ8zDH7xOM9g2epuT92NiAueQHNbMtgPLK7lkzbnke89O|0",
                "$5$abcd$6RXZkOL4pBRkJ/rNxZcP2gQK7w1UPsHfh3Vu5.b/DeD|0",
                "demo|0"
            })
    void tellsTheMemoryThatACheckTakes(String hash, long bytes) {
        assertThat(Passwords.memory(hash)).isEqualTo(bytes);
    }

    @Test
    void aLongPasswordOfBcryptCountsUpToItsLimit() {
        String crypt3 = "$2y$05$abcdefghijklmnopqrstuujf8SX2ahXLwp9w/B.Y5XdysS6yR576q";

        assertThat(Passwords.matches("x".repeat(100), crypt3)).isTrue();
        assertThat(Passwords.matches("x".repeat(71), crypt3)).isFalse();
    }

    @ParameterizedTest
    @Tag("security-case-22")
    @ValueSource(
            strings = {
                // The hash of no password at all.
                "$scrypt$ln=4,r=1,p=1$$d9ZXYjhleyA7GcpCwYoEl/FrSETjB0ro39/6P+3iFEI",
                "$5$kc7lRD1fpYg0g.IP$d7CMTcEqJyTXyeq8hTdu/jB/I6DGkoo62NXbHIR7S43"
            })
    void anEmptyPasswordMatchesNothing(String hash) {
        assertThat(Passwords.isBearable(hash)).isTrue();
        assertThat(Passwords.matches("", hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$scrypt$ln=17,r=8,p=1$TmFDbA$/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWI",
                "$scrypt$ln=16,r=8,p=16$TmFDbA$/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWI",
                "$scrypt$ln=16,r=1,p=1$TmFDbA$/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWI",
                "$scrypt$ln=99,r=9999,p=1$TmFDbA$/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWI",
                "$scrypt$ln=10,r=8,p=9999$TmFDbA$/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWI",
                "$scrypt$ln=0,r=8,p=1$TmFDbA$/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWI",
                "$scrypt$ln=10,r=0,p=1$TmFDbA$/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWI",
                "$scrypt$ln=10,r=8,p=1$TmFDbA$short",
                "$scrypt$ln=10,r=8,p=1$A$/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWI",
                "$5$rounds=999999999$abcdefgh$bxXyfpxAtmGM7NYOgQpui7aFu2BOgnLGhSaHRYwyvOA",
                "$6$rounds=700001$abcdefgh$qqzTBWBeBikx8T2E1N9cmmVJX2mt1jZC9XDCdAfL6Qo/QJNw5X.vlNV3BAUhAlGCWOsZucjBoG4rD7r3KqQM00",
                "$6$abcd$tooShort",
                "$6$$"
            })
    void aHashThatIsDamagedOrWouldStarveTheServiceIsNeverChecked(String hash) {
        assertThat(Passwords.isHash(hash)).isTrue();
        assertThat(Passwords.isBearable(hash)).isFalse();
        assertThat(Passwords.matches("demo", hash)).isFalse();
    }
}
