package io.ftpcluster.node.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UsersFile;
import io.ftpcluster.contract.password.Passwords;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KnownUsersTest {
    private static final String BCRYPT = "$2b$04$GEdxlTFvMJ8zDH7xOM9g2epuT92NiAueQHNbMtgPLK7lkzbnke89O";

    @Test
    @Tag("security-case-33")
    void shouldCheckUnknownNamesAgainstHashesOfTheSameKind() {
        assertThat(users(BCRYPT).passwordFor("nobody").text()).isEqualTo(BCRYPT);
        assertThat(users(BCRYPT, "{plain}secret").passwordFor("nobody").text()).isEqualTo(BCRYPT);
        assertThat(users(BCRYPT).find("nobody")).isEmpty();
    }

    @Test
    void shouldCheckUnknownNamesAgainstSomething_alsoWithoutUsers() {
        assertThat(Passwords.isBearable(KnownUsers.NONE.passwordFor("nobody").text()))
                .isTrue();
    }

    @Test
    void shouldSpareTheHash_whereAllPasswordsArePlain() {
        StoredPassword nobodys = users("{plain}secret").passwordFor("nobody");
        assertThat(nobodys.isPlain()).isTrue();
        assertThat(nobodys.matches("")).isFalse();
    }

    private static KnownUsers users(String... passwords) {
        return KnownUsers.of(new UsersFile(Stream.of(passwords)
                .map(password -> UserEntry.of("user " + password, password, "/home", Set.of()))
                .toList()));
    }
}
