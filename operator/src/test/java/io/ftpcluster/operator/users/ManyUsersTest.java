package io.ftpcluster.operator.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.operator.resource.UsersSecret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Five thousand users in as many Secrets as one. */
class ManyUsersTest {
    private static final int USERS = 5_000;
    private static final int ROOM = 1024 * 1024;
    private static final String ARGON2 =
            "$argon2id$v=19$m=19456,t=2,p=1$7944p/AtsJTdr2va2ptT5Q$" + "BgKgsBRPFKMV0vOLGiJsj6dzy8flHLhZViOndwc3ME0";
    private static final String FIELDS = """
            home: "/partners/{username}", paths: [{path: /in, permissions: [Write]}],
            limits: {maxSessions: 5, uploadRate: 1M, quota: {size: 10Gi}},
            access: {networks: [192.0.2.0/24, 198.51.100.0/24], hours: [{days: [Monday], from: "06:00", to: "18:00"}]},
            """;

    private final UsersBed bed = new UsersBed();

    @BeforeEach
    void fiveThousand() {
        for (int number = 0; number < USERS; number++) {
            bed.user("customer-%04d".formatted(number), FIELDS, 1);
            bed.secret("customer-%04d".formatted(number), "1", ARGON2);
        }
    }

    @Test
    void fitWithThreeTimesTheRoomToSpare() {
        RenderedUsers rendered = bed.render(null);

        assertThat(UsersBed.users(rendered)).hasSize(USERS);
        assertThat(sizes(rendered)).hasSize(UsersSecret.SHARDS).allMatch(size -> size < ROOM / 3);
    }

    @Test
    void aChangeOfOneTouchesOneSecret() {
        RenderedUsers before = bed.render(null);
        bed.secret("customer-0042", "2", ARGON2);

        RenderedUsers after = bed.render(before);

        assertThat(IntStream.range(0, UsersSecret.SHARDS)
                        .filter(shard -> !after.shards()
                                .get(shard)
                                .equals(before.shards().get(shard))))
                .containsExactly(UsersSecret.shardOf("customer-0042"));
    }

    private static List<Integer> sizes(RenderedUsers rendered) {
        return rendered.shards().stream()
                .map(shard -> (shard.users() + shard.sources()).getBytes(StandardCharsets.UTF_8).length)
                .toList();
    }
}
