package io.ftpcluster.contract.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a password, and what only looks like one. */
class WrittenPasswordTest {
    private static final String SHA_CRYPT = "$5$abcd$6RXZkOL4pBRkJ/rNxZcP2gQK7w1UPsHfh3Vu5.b/DeD";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$y$j9T$F5Jx5fExrKuPp53xLKQ..1$X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7",
                "$gy$j9T$F5Jx5fExrKuPp53xLKQ..1$X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7",
                "$7$CU..../....2Q9obwLhin8qvQl6sisAO/$sc5Ci2eiGQ2LnhvUbtEuw0nM8xQCM5kJ2K2pqUGZMV4",
                "$1$abcd$BnBr9kWnpBbDlqmXbTbGT1",
                "$apr1$abcd$LcCOVYzcjpqg0z4HbYmTd0",
                "$2x$05$abcdefghijklmnopqrstuucZGbUxuMlEqps0qcu2pjhO7vaatQZIC",
                "$argon2i$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA",
                "$argon2d$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA",
                "$pbkdf2-sha256$29000$9t7be09prfXee2/NOUeotQ$Y.RDnnq8vsezSZSKy1QNy6xhKPdoBIwc.0XDdRm9sJ8",
                "$md5,rounds=904$iPPKEBnEkp3JV8uX$0L6m7rOFTVFn.SGqo2M9W1",
                "$P$984478476IagS59wHZvyQMArzfx58u.",
                "{SSHA}DkMTwBl+a/3DQTxCYEApdUtNXGgdUac3",
                "{CRYPT}$6$abcd$GYhIi4ajzvgdf5URV7BBmrOsRzswZnlqR24NyLEiSvuSqom2j3O8Zuws2F6PRpAZxjNvLqP1IiGgEzqTf4tRe/",
                "!" + SHA_CRYPT,
                "!",
                "*",
                "!!"
            })
    void aHashThatNobodyHereCanCheckIsNoPassword(String text) {
        assertThat(WrittenPassword.of(text)).isEqualTo(new WrittenPassword.UnknownKind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2",
                "$",
                "$$",
                "$100",
                "$ecret",
                "$ecret and $more",
                "$1$",
                "{}",
                "{curly",
                "{curly}",
                "{a b}c",
                "!x",
                "*stars*"
            })
    void aPasswordMayBeginLikeAHash(String text) {
        assertThat(WrittenPassword.of(text)).isEqualTo(new WrittenPassword.Plain(text));
    }

    @Test
    void whatHasTheFormOfAHashMayBeSaidToBeAPassword() {
        assertThat(WrittenPassword.of("{plain}$ecret$word")).isEqualTo(new WrittenPassword.Plain("$ecret$word"));
        assertThat(WrittenPassword.of("{plain}" + SHA_CRYPT)).isEqualTo(new WrittenPassword.Plain(SHA_CRYPT));
        assertThat(WrittenPassword.of("{plain}")).isEqualTo(new WrittenPassword.Plain(""));
    }

    @Test
    void aHashIsToldFromOneThatIsDamaged() {
        assertThat(WrittenPassword.of(SHA_CRYPT)).isEqualTo(new WrittenPassword.Hash(SHA_CRYPT));
        assertThat(WrittenPassword.of("$5$abcd$short")).isEqualTo(new WrittenPassword.Unbearable());
    }

    @Test
    void saysNothingOfItself() {
        assertThat(WrittenPassword.of("hunter2").toString()).doesNotContain("hunter2");
        assertThat(WrittenPassword.of(SHA_CRYPT).toString()).doesNotContain("abcd");
    }
}
