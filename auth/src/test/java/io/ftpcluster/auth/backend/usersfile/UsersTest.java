package io.ftpcluster.auth.backend.usersfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.password.Passwords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class UsersTest {
    private static final String CHEAP = "$2b$05$Hmrz8OAlxalxxjEEC64.3e0bkZRexA8gYJFKFbyswJgAQtXZXs6zi";

    @Test
    @Tag("security-case-33")
    void checksUnknownNamesAgainstHashesOfTheSameKindsAsKnownOnes() {
        Users users = new Users(List.of(user("a"), user("b")), Optional.empty());

        assertThat(IntStream.range(0, 50).mapToObj(i -> users.decoys().decoyFor("unknown-" + i)))
                .containsOnly(CHEAP);
    }

    @Test
    void checksUnknownNamesAgainstARealHashEvenWithoutUsers() {
        Users users = new Users(List.of(), Optional.empty());

        assertThat(Passwords.isHash(users.decoys().decoyFor("demo"))).isTrue();
    }

    @Test
    void neverGrantsADecoy() {
        Users users = new Users(List.of(user("a")), Optional.empty());

        assertThat(Passwords.matches("admin", users.decoys().decoyFor("x"))).isTrue();
        assertThat(users.find("x")).isEmpty();
    }

    private static UserEntry user(String name) {
        return UserEntry.of(name, CHEAP, "/" + name, Set.of());
    }
}
