package io.ftpcluster.node.command;

import static io.ftpcluster.contract.auth.Permission.APPEND;
import static io.ftpcluster.contract.auth.Permission.DELETE;
import static io.ftpcluster.contract.auth.Permission.LIST;
import static io.ftpcluster.contract.auth.Permission.MAKE_DIRECTORY;
import static io.ftpcluster.contract.auth.Permission.READ;
import static io.ftpcluster.contract.auth.Permission.RENAME;
import static io.ftpcluster.contract.auth.Permission.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every verb with every permission, at a path where it is granted and at one where nothing is: it is allowed exactly
 * where all that it needs is granted. The rows here are written by hand, so that a wrong row of the command table is
 * found; a verb without a row fails.
 */
class EveryPermissionTest {
    private static final String DENIED = "550 Permission denied.";

    /**
     * What a verb needs.
     *
     * @param before what is sent first, its reply does not matter
     * @param line what is tried; {@code %s} is the directory, which has a file {@code f} and a directory {@code d}
     * @param needed all of these; empty: the verb is refused to nobody
     */
    record Row(String before, String line, Set<Permission> needed) {
        String verb() {
            return line.split(" ")[0];
        }

        @Override
        public String toString() {
            return (before.isEmpty() ? "" : before + ", ") + line;
        }
    }

    private static Row row(String line, Permission... needed) {
        return new Row("", line, Set.of(needed));
    }

    static Stream<Row> rows() {
        Stream<Row> anywhere = Stream.of(
                        "USER x",
                        "PASS x",
                        "ACCT",
                        "QUIT",
                        "REIN",
                        "NOOP",
                        "STAT",
                        "HELP",
                        "FEAT",
                        "OPTS UTF8 ON",
                        "SITE HELP",
                        "SITE WHO",
                        "SITE QUOTA",
                        "SYST",
                        "CLNT x",
                        "CSID x",
                        "HOST x",
                        "LANG EN",
                        "AUTH TLS",
                        "PBSZ 0",
                        "PROT C",
                        "CCC",
                        "ENC",
                        "MIC",
                        "CONF",
                        "ADAT",
                        "PWD",
                        "SMNT x",
                        "PORT x",
                        "EPRT x",
                        "PASV",
                        "EPSV",
                        "LPRT x",
                        "LPSV",
                        "TYPE I",
                        "MODE S",
                        "STRU F",
                        "ALLO 1",
                        "REST 0",
                        "RANG 0 1",
                        "ABOR",
                        "MFCT x",
                        "MMD5 x",
                        "COMB x",
                        "DSIZ x",
                        "RMDA x",
                        "THMB x")
                .map(line -> row(line));
        return Stream.concat(
                anywhere,
                Stream.of(
                        row("CWD %s/d", LIST),
                        new Row("CWD %s/d", "CDUP", Set.of(LIST)),
                        row("LIST %s", LIST),
                        row("LIST %s/f*", LIST),
                        row("LIST -R %s", LIST),
                        row("NLST %s", LIST),
                        row("MLSD %s", LIST),
                        row("MLST %s/f", LIST),
                        row("STAT %s", LIST),
                        row("SIZE %s/f", LIST),
                        row("MDTM %s/f", LIST),
                        row("AVBL %s", LIST),
                        row("RETR %s/f", READ),
                        row("HASH %s/f", READ),
                        row("MD5 %s/f", READ),
                        row("XCRC %s/f", READ),
                        row("XMD5 \"%s/f\" 0 1", READ),
                        row("XSHA %s/f", READ),
                        row("XSHA1 %s/f", READ),
                        row("XSHA256 %s/f", READ),
                        row("XSHA512 %s/f", READ),
                        row("STOR %s/new", WRITE),
                        new Row("REST 1", "STOR %s/f", Set.of(WRITE, APPEND)),
                        row("STOU %s/new", WRITE),
                        row("APPE %s/f", APPEND),
                        row("MFMT 20260102030405 %s/f", WRITE),
                        row("MFF modify=20260102030405; %s/f", WRITE),
                        row("SITE CHMOD 644 %s/f", WRITE),
                        row("SITE UTIME 20260102030405 %s/f", WRITE),
                        row("SITE UTIME %s/f 20260102030405 20260102030405 20260102030405 UTC", WRITE),
                        row("DELE %s/nothing", DELETE),
                        row("RMD %s/nothing", DELETE),
                        row("MKD %s/d", MAKE_DIRECTORY),
                        row("RNFR %s/f", RENAME),
                        new Row("RNFR /own/f", "RNTO %s/f", Set.of(RENAME))));
    }

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static TestNode node;

    @BeforeAll
    static void start() throws IOException {
        Path users = Files.writeString(
                folder.resolve("own-users.json"),
                users().entrySet().stream()
                        .map(user -> """
                                {"username": "%s", "passwordHash": "{plain}x", "home": "/home", "permissions": [],
                                 "paths": [{"path": "/own", "permissions": [%s]}]}
                                """.formatted(
                                        user.getKey(),
                                        user.getValue().stream()
                                                .map(permission -> "\"" + permission + "\"")
                                                .collect(Collectors.joining(", "))))
                        .collect(Collectors.joining(", ", "{\"users\": [", "]}")));
        node = TestNode.start(folder, Map.of(NodeSetting.USERS_FILE, users.toString()));
        for (String place : List.of("own", "other")) {
            Path directory = Files.createDirectories(node.root().resolve("home").resolve(place));
            Files.createDirectories(directory.resolve("d"));
            Files.writeString(directory.resolve("f"), "text");
        }
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    /** One user for each permission, one for each two, and one with all. */
    private static Map<String, Set<Permission>> users() {
        Map<String, Set<Permission>> users = Arrays.stream(Permission.values())
                .flatMap(one -> Arrays.stream(Permission.values()).map(two -> EnumSet.of(one, two)))
                .distinct()
                .collect(Collectors.toMap(
                        some -> some.stream().map(Enum::name).collect(Collectors.joining("-")), some -> some));
        users.put("all", EnumSet.allOf(Permission.class));
        users.put("none", Set.of());
        return users;
    }

    @Test
    void shouldHaveARow_forEveryVerb() {
        Set<String> tried = rows().map(Row::verb).collect(Collectors.toSet());
        assertThat(CommandTable.standard().commands())
                .extracting(command -> command.spec().verb())
                .allSatisfy(verb -> assertThat(tried).contains(verb));
    }

    @ParameterizedTest
    @Tag("security-case-10")
    @MethodSource("rows")
    void shouldAllowIt_exactlyWhereAllIsGranted(Row row) throws IOException {
        for (Map.Entry<String, Set<Permission>> user : users().entrySet()) {
            boolean granted = user.getValue().containsAll(row.needed());
            assertThat(reply(user.getKey(), row, "/own").equals(DENIED))
                    .as("%s of %s where that is granted", row, user.getKey())
                    .isEqualTo(!granted);
            assertThat(reply(user.getKey(), row, "/other").equals(DENIED))
                    .as("%s of %s where nothing is granted", row, user.getKey())
                    .isEqualTo(!row.needed().isEmpty());
        }
    }

    private static String reply(String user, Row row, String directory) throws IOException {
        try (FtpLines client = FtpLines.connect(node.port())) {
            client.expect("220");
            client.command("USER " + user, "331");
            client.command("PASS x", "230");
            client.command("TYPE I", "200");
            if (!row.before().isEmpty()) {
                client.send(row.before().formatted(directory));
                client.reply();
            }
            client.send(row.line().formatted(directory));
            return client.reply();
        }
    }
}
