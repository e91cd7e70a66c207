package io.ftpcluster.contract.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RedisRightsTest {
    private static final RedisKeys KEYS = new RedisKeys("ftp/files");

    @Test
    void nobodyIsGivenACategory() {
        for (String rights : new String[] {
            RedisRights.ofNode(KEYS),
            RedisRights.ofService(KEYS),
            RedisRights.ofBoth(KEYS),
            RedisRights.ofBothInCluster(KEYS)
        }) {
            assertThat(rights).startsWith("-@all ").doesNotContain("+@");
            assertThat(rights.split(" "))
                    .filteredOn(right -> right.startsWith("~") || right.startsWith("&") || right.startsWith("(~"))
                    .isNotEmpty()
                    .allMatch(right -> right.substring(1).startsWith("ftp:{ftp/files}:"));
        }
    }

    @Test
    void theManualAsksForThese() throws IOException {
        assertThat(Files.readString(Path.of("../docs/redis.md")))
                .contains("user ftp on >password " + RedisRights.ofBoth(KEYS) + "\n")
                .contains("`"
                        + RedisRights.ofBothInCluster(KEYS)
                                .substring(RedisRights.ofBoth(KEYS).length() + 1)
                        + "`");
    }
}
