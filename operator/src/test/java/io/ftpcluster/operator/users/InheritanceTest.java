package io.ftpcluster.operator.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an FtpUser does not say, its group says, or else the cluster: field by field. */
class InheritanceTest {
    private static final String BCRYPT = "$2b$05$Hmrz8OAlxalxxjEEC64.3e0bkZRexA8gYJFKFbyswJgAQtXZXs6zi";
    private static final String CLUSTER = """
            {users: {
              defaults: {
                home: "/all/{username}",
                permissions: [List],
                limits: {maxSessions: 10, maxTransfers: 4, quota: {size: 1G, files: 100}},
                access: {requireTLS: true, networks: [192.0.2.0/24]}
              },
              groups: [{
                name: partners,
                home: "/partners/{username}",
                paths: [{path: /in, permissions: [Write, MakeDirectory]}],
                limits: {maxSessions: 5, uploadRate: 1M, quota: {size: 10Gi}},
                access: {hours: [{days: [Friday, Monday], from: "06:00", to: "18:30", timeZone: Europe/Berlin}]}
              }]
            }}
            """;

    private final UsersBed bed = new UsersBed();

    @BeforeEach
    void aClusterWithAGroup() {
        bed.cluster(CLUSTER);
        bed.secret("demo", "1", BCRYPT);
    }

    @Test
    void theUserComesBeforeTheGroupAndTheGroupBeforeTheDefaults() {
        bed.user(
                "demo",
                "group: partners, permissions: [Read], limits: {maxSessions: 0, quota: {files: 7}},"
                        + " access: {networks: [], expires: \"2030-01-01T02:00:00+02:00\"},",
                1);

        assertThat(UsersBed.user(bed.render(null), "demo").toString())
                .isEqualTo("{\"username\":\"demo\",\"passwordHash\":\"" + BCRYPT
                        + "\",\"home\":\"/partners/demo\",\"permissions\":[\"READ\"],"
                        + "\"paths\":[{\"path\":\"/in\",\"permissions\":[\"WRITE\",\"MAKE_DIRECTORY\"]}],"
                        + "\"limits\":{\"transfers\":4,\"uploadRate\":1000000,\"quotaBytes\":10737418240,\"quotaFiles\":7},"
                        + "\"access\":{\"hours\":[{\"days\":[\"MONDAY\",\"FRIDAY\"],\"from\":\"06:00\",\"to\":\"18:30\","
                        + "\"zone\":\"Europe/Berlin\"}],\"expires\":\"2030-01-01T00:00:00Z\",\"requireTls\":true}}");
    }

    @Test
    void withoutAGroupTheDefaultsHold() {
        bed.user("demo", "", 1);

        assertThat(UsersBed.user(bed.render(null), "demo").toString())
                .isEqualTo("{\"username\":\"demo\",\"passwordHash\":\"" + BCRYPT
                        + "\",\"home\":\"/all/demo\",\"permissions\":[\"LIST\"],"
                        + "\"limits\":{\"sessions\":10,\"transfers\":4,\"quotaBytes\":1000000000,\"quotaFiles\":100},"
                        + "\"access\":{\"networks\":[\"192.0.2.0/24\"],\"requireTls\":true}}");
    }

    @Test
    void theDefaultsAreWrittenForUsersFromElsewhere() {
        assertThat(bed.render(null).defaults())
                .isEqualTo("{\"limits\":{\"sessions\":10,\"transfers\":4,\"quotaBytes\":1000000000,\"quotaFiles\":100},"
                        + "\"access\":{\"networks\":[\"192.0.2.0/24\"],\"requireTls\":true}}");

        bed.cluster("{limits: {maxSessionsPerUser: 7}}");
        assertThat(bed.render(null).defaults()).isEqualTo("{\"limits\":{\"sessions\":7}}");

        bed.cluster("{}");
        assertThat(bed.render(null).defaults()).isEqualTo("{}");
    }

    @Test
    void aGroupThatIsNotThereLetsNobodyIn() {
        bed.user("demo", "group: strangers,", 1);

        RenderedUsers rendered = bed.render(null);

        assertThat(UsersBed.reason(rendered, "demo")).isEqualTo(UserReason.GROUP_MISSING);
        assertThat(UsersBed.outcome(rendered, "demo").message()).contains("strangers");
        assertThat(UsersBed.users(rendered)).isEmpty();
    }

    @Test
    void anAnonymousUserInheritsNothingThatChangesFiles() {
        bed.userWithoutSecret("anonymous", "group: partners, anonymous: true, permissions: [List, Read]", 1);

        JsonNode user = UsersBed.user(bed.render(null), "anonymous");
        assertThat(user.path("anonymous").asBoolean()).isTrue();
        assertThat(user.path("permissions").toString()).isEqualTo("[\"LIST\",\"READ\"]");
        assertThat(user.path("paths").toString()).isEqualTo("[{\"path\":\"/in\",\"permissions\":[]}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            access: {networks: [192.0.2.0/33]}                 | access.networks: 192.0.2.0/33 is neither
            access: {networks: [192.0.2.0.1]}                  | access.networks: 192.0.2.0.1 is neither
            access: {hours: [{timeZone: Europe/Atlantis}]}     | there is no time zone Europe/Atlantis
            access: {expires: "2030-02-30T00:00:00Z"}          | 2030-02-30T00:00:00Z is no moment
            limits: {uploadRate: fast}                         | spec.limits.uploadRate: fast is no quantity
            home: nowhere                                      | has no absolute home
            secondFactor: {certificateOnly: true}              | no subject is named
            group: slow                                        | users.groups[slow].limits.downloadRate: 5x is no
            """)
    void whatNobodyUnderstandsLetsNobodyIn(String fields, String message) {
        bed.cluster("{users: {groups: [{name: slow, limits: {downloadRate: 5x}}]}}");
        bed.user("demo", fields + ",", 1);

        RenderedUsers rendered = bed.render(null);

        assertThat(UsersBed.reason(rendered, "demo")).isEqualTo(UserReason.INVALID_SETTINGS);
        assertThat(UsersBed.outcome(rendered, "demo").message()).contains(message);
        assertThat(UsersBed.users(rendered)).isEmpty();
    }
}
