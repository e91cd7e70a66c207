package io.ftpcluster.operator.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ftpcluster.contract.password.Passwords;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class UsersRendererTest {
    private static final String BCRYPT = "$2b$05$Hmrz8OAlxalxxjEEC64.3e0bkZRexA8gYJFKFbyswJgAQtXZXs6zi";
    private static final String YESCRYPT = "$y$j9T$F5Jx5fExrKuPp53xLKQ..1$X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7";

    private final UsersBed bed = new UsersBed();

    @Test
    void aPlainPasswordIsHashedAndKeptWhileItsSecretStays() {
        bed.user("demo", "", 1);
        bed.secret("demo", "7", "hunter2\n");

        RenderedUsers first = bed.render(null);
        RenderedUsers second = bed.render(first);

        assertThat(Passwords.matches("hunter2", UsersBed.hash(first, "demo"))).isTrue();
        assertThat(second.shards()).isEqualTo(first.shards());
        assertThat(first.shards().toString() + UsersBed.users(first)).doesNotContain("hunter2");
    }

    @Test
    void aNewVersionOfTheSamePasswordKeepsTheHashAndAnotherPasswordReplacesIt() {
        bed.user("demo", "", 1);
        bed.secret("demo", "7", "hunter2");
        RenderedUsers first = bed.render(null);

        bed.secret("demo", "8", "hunter2");
        RenderedUsers relabelled = bed.render(first);
        bed.secret("demo", "9", "hunter3");
        RenderedUsers changed = bed.render(relabelled);

        assertThat(UsersBed.users(relabelled)).isEqualTo(UsersBed.users(first));
        assertThat(Passwords.matches("hunter3", UsersBed.hash(changed, "demo"))).isTrue();
        assertThat(Passwords.matches("hunter2", UsersBed.hash(changed, "demo"))).isFalse();
    }

    @Test
    void aHashIsCopied() {
        bed.user("demo", "", 1);
        bed.secret("demo", "7", BCRYPT);

        assertThat(UsersBed.hash(bed.render(null), "demo")).isEqualTo(BCRYPT);
    }

    @Test
    void aHashThatCannotBeCheckedIsNoPassword() {
        bed.user("demo", "", 1);
        bed.secret("demo", "7", "hunter2");
        RenderedUsers before = bed.render(null);
        bed.secret("demo", "8", YESCRYPT);

        RenderedUsers rendered = bed.render(before);

        assertThat(UsersBed.reason(rendered, "demo")).isEqualTo(UserReason.UNSUPPORTED_HASH);
        assertThat(UsersBed.outcome(rendered, "demo").message())
                .contains("Secret demo", "kubectl ftp hash-password", "$argon2id$", "{plain}")
                .doesNotContain("j9T");
        assertThat(UsersBed.users(rendered)).isEmpty();
    }

    @Test
    void whatLooksLikeAHashMayBeSaidToBeAPassword() {
        bed.user("demo", "", 1);
        bed.user("empty", "", 2);
        bed.secret("demo", "7", "{plain}" + YESCRYPT);
        bed.secret("empty", "7", "{plain}");

        RenderedUsers rendered = bed.render(null);

        assertThat(Passwords.matches(YESCRYPT, UsersBed.hash(rendered, "demo"))).isTrue();
        assertThat(UsersBed.reason(rendered, "empty")).isEqualTo(UserReason.EMPTY_PASSWORD);
    }

    @Test
    void theOldestHasTheName() {
        bed.user("young", "username: demo, ", 2);
        bed.user("old", "username: demo, ", 1);
        bed.secret("young", "1", BCRYPT);
        bed.secret("old", "1", BCRYPT);

        RenderedUsers rendered = bed.render(null);

        assertThat(UsersBed.reason(rendered, "old")).isEqualTo(UserReason.ACCEPTED);
        assertThat(UsersBed.reason(rendered, "young")).isEqualTo(UserReason.DUPLICATE_NAME);
        assertThat(UsersBed.users(rendered)).hasSize(1);
    }

    @Test
    void theOldestHasTheNameAlsoWithoutAPassword() {
        bed.user("young", "username: demo, ", 2);
        bed.user("old", "username: demo, ", 1);
        bed.secret("young", "1", BCRYPT);

        RenderedUsers rendered = bed.render(null);

        assertThat(UsersBed.reason(rendered, "old")).isEqualTo(UserReason.SECRET_MISSING);
        assertThat(UsersBed.reason(rendered, "young")).isEqualTo(UserReason.DUPLICATE_NAME);
        assertThat(UsersBed.users(rendered)).isEmpty();
    }

    @Test
    @Tag("security-case-22")
    void saysWhatIsMissing() {
        bed.user("nosecret", "", 1);
        bed.user("nokey", "", 2);
        bed.user("empty", "", 3);
        bed.emptySecret("nokey");
        bed.secret("empty", "1", "\n");

        RenderedUsers rendered = bed.render(null);

        assertThat(UsersBed.reason(rendered, "nosecret")).isEqualTo(UserReason.SECRET_MISSING);
        assertThat(UsersBed.reason(rendered, "nokey")).isEqualTo(UserReason.KEY_MISSING);
        assertThat(UsersBed.reason(rendered, "empty")).isEqualTo(UserReason.EMPTY_PASSWORD);
        assertThat(UsersBed.users(rendered)).isEmpty();
    }

    @Test
    void writesTheFormOfTheContractInTheOrderOfNames() {
        bed.user("zoe", "permissions: [Read, List], ", 1);
        bed.user("adam", "home: /, disabled: true, ", 2);
        bed.secret("zoe", "1", BCRYPT);
        bed.secret("adam", "1", BCRYPT);

        JsonNode written = UsersBed.users(bed.render(null));

        assertThat(written.get(0).toString())
                .isEqualTo("{\"username\":\"adam\",\"passwordHash\":\"" + BCRYPT + "\",\"home\":\"/\",\"permissions\":"
                        + "[\"LIST\",\"READ\",\"WRITE\",\"APPEND\",\"DELETE\",\"RENAME\",\"MAKE_DIRECTORY\"],"
                        + "\"disabled\":true}");
        assertThat(written.get(1).toString())
                .isEqualTo("{\"username\":\"zoe\",\"passwordHash\":\"" + BCRYPT
                        + "\",\"home\":\"/zoe\",\"permissions\":[\"LIST\",\"READ\"]}");
    }
}
