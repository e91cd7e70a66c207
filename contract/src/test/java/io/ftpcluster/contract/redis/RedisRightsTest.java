package io.ftpcluster.contract.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisRightsTest {
    private static final RedisKeys KEYS = new RedisKeys("ftp/files");
    private static final Pattern CALL = Pattern.compile("redis\\.p?call\\(\\s*'([A-Z]+)'");
    private static final Set<String> OF_RECORDS = Set.of("cluster", "toString", "hashCode", "equals");

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

    @ParameterizedTest
    @CsvSource({"ftp-node, node", "auth, service", "contract, both"})
    void everyCommandOfAScriptIsNamed(String module, String whose) throws IOException {
        Set<String> commands = commandsOf(Path.of("..", module, "src", "main", "java"));

        assertThat(commands).isNotEmpty();
        assertThat(words(rights(whose))).containsAll(commands);
    }

    private static String rights(String whose) {
        return switch (whose) {
            case "node" -> RedisRights.ofNode(KEYS);
            case "service" -> RedisRights.ofService(KEYS);
            default -> RedisRights.ofBoth(KEYS);
        };
    }

    private static Set<String> commandsOf(Path sources) throws IOException {
        Set<String> commands = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                CALL.matcher(Files.readString(file))
                        .results()
                        .forEach(call -> commands.add("+" + call.group(1).toLowerCase(Locale.ROOT)));
            }
        }
        return commands;
    }

    @Test
    void everyKeyAndChannelIsSomebodys() throws ReflectiveOperationException {
        List<String> all = words(RedisRights.ofNode(KEYS) + " " + RedisRights.ofService(KEYS));
        for (Method method : RedisKeys.class.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !OF_RECORDS.contains(method.getName())) {
                Object[] any = Arrays.stream(method.getParameterTypes())
                        .map(type -> type == BanKind.class ? BanKind.USER : "*")
                        .toArray();
                Object key = method.invoke(KEYS, any);
                assertThat(all).as(method.getName()).containsAnyOf("~" + key, "&" + key);
            }
        }
    }

    private static List<String> words(String rights) {
        return List.of(rights.replace("(", "").replace(")", "").split(" "));
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
