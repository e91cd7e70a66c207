package io.ftpcluster.auth.backend.usersfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.auth.backend.Knowledge;
import io.ftpcluster.auth.backend.Verdict;
import io.ftpcluster.auth.factor.LocalUsedCodes;
import io.ftpcluster.auth.factor.ProofCheck;
import io.ftpcluster.auth.file.PolledFiles;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.contract.auth.UsersFile;
import io.ftpcluster.contract.password.HashMemory;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five thousand users in sixteen files, as the operator writes them. */
class ManyUsersTest {
    private static final int USERS = 5000;
    private static final int SHARDS = 16;
    /** What fits into one Kubernetes Secret, etcd's limit included. */
    private static final long MOST_BYTES_OF_A_SECRET = 1024 * 1024;

    private static final String HASH = "$2b$04$GEdxlTFvMJ8zDH7xOM9g2epuT92NiAueQHNbMtgPLK7lkzbnke89O";

    @TempDir
    Path directory;

    @Test
    void allOfThemAreKnownAndOneChangeIsSeen() throws IOException {
        try (ApplicationContext context = ApplicationContext.run()) {
            JsonMapper json = context.getBean(JsonMapper.class);
            ProofCheck proof = new ProofCheck(
                    Clock.systemUTC(), new LocalUsedCodes(Clock.systemUTC()), HashMemory.ofThisProcess());
            UsersFileBackend backend = new UsersFileBackend(directory, new UsersReader(json), proof, Clock.systemUTC());
            for (int shard = 0; shard < SHARDS; shard++) {
                write(json, shard, usersOf(shard));
            }

            try (PolledFiles _ =
                    PolledFiles.open(directory, "users*.json", Duration.ofMillis(20), backend::filesChanged)) {
                assertThat(IntStream.range(0, USERS))
                        .allMatch(user -> backend.lookUp(name(user)) instanceof Knowledge.Known);
                assertThat(backend.verify(request(name(USERS - 1)))).isInstanceOf(Verdict.Proven.class);
                assertThat(backend.verify(request(name(USERS)))).isEqualTo(new Verdict.Unknown());

                write(json, 3, usersOf(3).subList(1, usersOf(3).size()));
                await().untilAsserted(() -> assertThat(backend.lookUp(name(3))).isEqualTo(new Knowledge.Unknown()));
                assertThat(backend.lookUp(name(3 + SHARDS))).isInstanceOf(Knowledge.Known.class);
            }
        }
    }

    private void write(JsonMapper json, int shard, List<UserEntry> users) throws IOException {
        Path tmp = Files.write(directory.resolve("tmp"), json.writeValueAsBytes(new UsersFile(users)));
        assertThat(Files.size(tmp)).isLessThan(MOST_BYTES_OF_A_SECRET / 2);
        Files.move(
                tmp,
                directory.resolve(String.format(Locale.ROOT, "users-%02d.json", shard)),
                // Else Java would remove the former file first, and its users would be unknown for a moment.
                StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<UserEntry> usersOf(int shard) {
        return IntStream.range(0, USERS)
                .filter(user -> user % SHARDS == shard)
                .mapToObj(ManyUsersTest::user)
                .toList();
    }

    private static UserEntry user(int number) {
        return new UserEntry(
                name(number),
                HASH,
                "/customers/" + name(number),
                EnumSet.allOf(Permission.class),
                null,
                new UserLimits(10, 5, 4, 1_000_000, 1_000_000, 5_000_000_000L, 100_000),
                null,
                null,
                false,
                false);
    }

    private static String name(int number) {
        return "customer-" + number;
    }

    private static AuthenticateRequest request(String username) {
        return new AuthenticateRequest(username, "demo", "192.0.2.1", "session-1", false, null);
    }
}
