package io.ftpcluster.operator.users;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users show beside their password, or in place of it. */
class FactorsTest {
    private static final String BCRYPT = "$2b$05$Hmrz8OAlxalxxjEEC64.3e0bkZRexA8gYJFKFbyswJgAQtXZXs6zi";

    private final UsersBed bed = new UsersBed();

    @Test
    void theSecretOfAnAppIsTidied() {
        bed.user("demo", "secondFactor: {totpSecret: {name: app}},", 1);
        bed.secret("demo", "1", BCRYPT);
        bed.secret("app", "1", "totp", "jbsw y3dp ehpk 3pxp\n");

        assertThat(UsersBed.user(bed.render(null), "demo").path("factors").toString())
                .isEqualTo("{\"totpSecret\":\"JBSWY3DPEHPK3PXP\"}");
    }

    @Test
    void withoutTheSecretOfTheAppNobodyIsLetIn() {
        bed.user("demo", "secondFactor: {totpSecret: {name: app}},", 1);
        bed.secret("demo", "1", BCRYPT);

        RenderedUsers rendered = bed.render(null);

        assertThat(UsersBed.reason(rendered, "demo")).isEqualTo(UserReason.SECRET_MISSING);
        assertThat(UsersBed.outcome(rendered, "demo").message()).contains("app");
        assertThat(UsersBed.users(rendered)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tooshort", "0000000000000000", "JBSWY3DPEHPK3PX!"})
    void aSecretThatIsNoBase32IsNotQuoted(String text) {
        bed.user("demo", "secondFactor: {totpSecret: {name: app, key: code}},", 1);
        bed.secret("demo", "1", BCRYPT);
        bed.secret("app", "1", "code", text);

        UserOutcome outcome = UsersBed.outcome(bed.render(null), "demo");

        assertThat(outcome.reason()).isEqualTo(UserReason.TOTP_SECRET_UNUSABLE);
        assertThat(outcome.message()).contains("base32").matches(text.isEmpty() ? ".*" : "(?!.*" + text + ").*");
    }

    @Test
    void aCertificateCanBeEnough() {
        bed.userWithoutSecret(
                "camera", "secondFactor: {certificateOnly: true, certificateSubject: \"CN=camera,O=Example\"}", 1);

        assertThat(UsersBed.user(bed.render(null), "camera").toString())
                .startsWith("{\"username\":\"camera\",\"home\":\"/camera\",")
                .endsWith("\"factors\":{\"certificate\":\"CN=camera,O=Example\",\"certificateOnly\":true}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"camera-7", "CN=camera,", "=camera", " "})
    void aSubjectThatIsNoneIsSaidAndLetsNobodyIn(String subject) {
        bed.user("demo", "secondFactor: {certificateSubject: \"%s\"},".formatted(subject), 1);
        bed.secret("demo", "1", BCRYPT);

        RenderedUsers rendered = bed.render(null);

        assertThat(UsersBed.reason(rendered, "demo")).isEqualTo(UserReason.INVALID_SETTINGS);
        assertThat(UsersBed.outcome(rendered, "demo").message())
                .contains("secondFactor.certificateSubject: " + subject, "CN=camera-7,O=Example");
        assertThat(UsersBed.users(rendered)).isEmpty();
    }
}
