package io.ftpcluster.node.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ftpcluster.contract.auth.PathPermissions;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.node.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsersFileReaderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void shouldGiveEverything_whereNothingIsSaid() throws IOException {
        UserEntry user = read("{'users': [{'username': 'demo', 'passwordHash': '{plain}x'}]}");
        assertThat(user).isEqualTo(UserEntry.of("demo", "{plain}x", "/", Set.of(Permission.values())));
    }

    @Test
    void shouldReadPathsAndLimits() throws IOException {
        UserEntry user = read(
                "{'users': [{'username': 'demo', 'passwordHash': '{plain}x',"
                        + " 'paths': [{'path': '/in', 'permissions': ['WRITE']}], 'limits': {'sessions': 3, 'quotaBytes': 7}}]}");
        assertThat(user.paths()).containsExactly(new PathPermissions("/in", Set.of(Permission.WRITE)));
        assertThat(user.limits()).isEqualTo(new UserLimits(3, 0, 0, 0, 0, 7, 0));
    }

    @Test
    void shouldReadTheExample_inTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("../docs/standalone.md"));
        int start = page.indexOf("```json\n") + "```json\n".length();
        Path file = Files.writeString(folder.resolve("users.json"), page.substring(start, page.indexOf("```", start)));
        assertThat(UsersFileReader.read(file).users()).hasSize(2);
    }

    @ParameterizedTest
    @Tag("security-case-22")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {                                                                   | no JSON of users, see line
            []                                                                  | no JSON of users
            {}                                                                  | has no users
            {'users': []}                                                       | has no users
            {'users': [null]}                                                   | user number 1 has no username
            {'users': [{'passwordHash': '{plain}x'}]}                           | user number 1 has no username
            {'users': [{'username': 'a', 'passwordHash': 'hunter2'}]}           | passwordHash of a is no hash
            {'users': [{'username': 'a', 'passwordHash': '{plain}'}]}           | passwordHash of a is no hash
            {'users': [{'username': 'a', 'passwordHash': '$argon2id$broken'}]}  | passwordHash of a is no hash
            {'users': [{'username': 'a', 'passwordHash': '{plain}x', 'home': 'a'}]} | home of a does not begin with /
            {'users': [{'username': 'a', 'passwordHash': '{plain}x', 'permissions': ['FLY']}]} | no JSON of users
            {'users': [{'username': 'a', 'passwordHash': '{plain}x', 'permissions': [null]}]} | permissions of a hold a null
            {'users': [{'username': 'a', 'passwordHash': '{plain}x', 'paths': [null]}]} | permissions of a hold a null
            {'users': [{'username': 'a', 'passwordHash': '{plain}x'}, {'username': 'a', 'passwordHash': '{plain}y'}]} | two users a
            {'users': [{'username': 'a', 'passwordHash': '{plain}x', 'access': {'requireTls': true}}]} | access of a needs the authentication service
            {'users': [{'username': 'a', 'passwordHash': '{plain}x', 'factors': {'totpSecret': 'hunter2'}}]} | factors of a needs
            {'users': [{'username': 'a', 'passwordHash': '{plain}x', 'anonymous': true}]} | anonymous of a needs
            """)
    void shouldSayWhatIsWrong_andNoSecret(String text, String message) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining(message)
                .satisfies(wrong -> assertThat(wrong).message().doesNotContain("hunter2"));
    }

    @Test
    void shouldEndTheStart_whenThereIsNoFile() {
        Path missing = folder.resolve("missing.json");
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> UsersFileAuthenticator.of(missing))
                .withMessage("Setting FtpUsersFile=" + missing + " is wrong: there is no such file.");
    }

    private UserEntry read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("users.json"), text.replace('\'', '"'));
        return UsersFileReader.read(file).users().getFirst();
    }
}
