package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.NodeBed;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Listings as clients see them. */
class ListingTest {
    private static final int MANY = 100_000;
    private static final int MOST_NAMES_OF_A_FILE = 50_000; // What ext4 allows is a little more.
    private static final Pattern LONG = Pattern.compile("[-d]([r-][w-][x-]){3} 1 demo ftp +\\d+ .{12} (.*)");

    @RegisterExtension
    private final NodeBed bed = new NodeBed();

    @Test
    void shouldListEveryEntry_howeverMany() throws IOException {
        Path first = bed.node().home();
        for (int i = 0; i < MANY; i++) {
            Path entry = bed.node().home().resolve("entry-" + i);
            first = i % MOST_NAMES_OF_A_FILE == 0 ? Files.createFile(entry) : Files.createLink(entry, first);
        }
        for (String verb : List.of("LIST", "NLST", "MLSD")) {
            List<String> lines = list(verb);
            assertThat(lines.stream().map(line -> line.substring(line.lastIndexOf(' ') + 1)))
                    .hasSize(MANY)
                    .doesNotHaveDuplicates()
                    .contains("entry-0", "entry-" + (MANY - 1));
        }
    }

    @Test
    void shouldLookAsClientsExpect() throws IOException {
        makeFiles();
        assertThat(list("LIST -la"))
                .allSatisfy(line -> assertThat(line).matches(LONG))
                .hasSize(5)
                .anyMatch(line -> line.matches("-.* 3 Feb  3  2001 small.txt"))
                .anyMatch(line -> line.startsWith("d") && line.endsWith(" dir"))
                .anyMatch(line -> line.endsWith(" two words"));
    }

    @ParameterizedTest
    @CsvSource({
        "NLST,                'big.txt,dir,small.txt,two words,-dash'",
        "NLST -F,             'big.txt,dir/,small.txt,two words,-dash'",
        "NLST *.txt,          'big.txt,small.txt'",
        "NLST dir/*,          'dir/in.txt'",
        "NLST /dir/in.?xt,    '/dir/in.txt'",
        "NLST *.none,         ''",
        "NLST two words,      'two words'",
        "NLST ./-dash,        '-dash'",
        "NLST -- -dash,       '-dash'",
        "NLST -d dir,         'dir'",
        "NLST dir,            'in.txt'",
        "NLST small.txt,      'small.txt'"
    })
    void shouldFindNames(String command, String names) throws IOException {
        makeFiles();
        assertThat(list(command)).containsExactlyInAnyOrder(names.isEmpty() ? new String[0] : names.split(","));
    }

    @ParameterizedTest
    @CsvSource({
        "NLST -S *.txt,  'big.txt,small.txt'",
        "NLST -Sr *.txt, 'small.txt,big.txt'",
        "NLST -t *.txt,  'big.txt,small.txt'",
        "NLST -tr *.txt, 'small.txt,big.txt'",
        "NLST -r *.txt,  'small.txt,big.txt'"
    })
    void shouldSortWhereThatIsAskedFor(String command, String names) throws IOException {
        makeFiles();
        assertThat(list(command)).containsExactly(names.split(","));
    }

    @Test
    void shouldListATree() throws IOException {
        makeFiles();
        Files.createDirectory(bed.node().home().resolve("dir/sub"));
        assertThat(list("NLST -R dir"))
                .containsSubsequence("in.txt", "", "dir/sub:")
                .contains("sub");
    }

    /** Case 18 of the security notes; and an error in the middle is never a listing that looks complete. */
    @Test
    void shouldRefuseATreeThatIsTooDeep_andNotCutItOff() throws IOException {
        Files.createDirectories(bed.node().home().resolve("d/".repeat(50)));
        try (Socket data = bed.client().openData()) {
            bed.client().command("LIST -R", "150");
            drain(data);
        }
        bed.client().expect("451");
        bed.client().command("NOOP", "200");
    }

    @Test
    void shouldSaySo_whenThereIsNothing() throws IOException {
        Files.createDirectory(bed.node().home().resolve("empty"));
        for (String verb : List.of("LIST", "NLST", "MLSD")) {
            assertThat(list(verb + " empty")).isEmpty();
        }
        bed.client().extendedPassivePort();
        bed.client().command("LIST none", "550");
    }

    /** Case 25 of the security notes. */
    @Test
    void shouldNotLetANameForgeALine() throws IOException {
        Files.createFile(bed.node().home().resolve("evil\r\ntype=dir; forged"));
        assertThat(list("MLSD")).singleElement().asString().endsWith("; evil??type=dir; forged");
        assertThat(list("LIST")).singleElement().asString().endsWith(" evil??type=dir; forged");
    }

    private void makeFiles() throws IOException {
        Path small = Files.writeString(bed.node().home().resolve("small.txt"), "abc");
        Files.setLastModifiedTime(small, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
        Files.writeString(bed.node().home().resolve("big.txt"), "abcdef");
        Files.createFile(bed.node().home().resolve("two words"));
        Files.createFile(bed.node().home().resolve("-dash"));
        Files.createDirectory(bed.node().home().resolve("dir"));
        Files.createFile(bed.node().home().resolve("dir/in.txt"));
    }

    private List<String> list(String command) throws IOException {
        String text;
        try (Socket data = bed.client().openData()) {
            bed.client().command(command, "150");
            text = new String(data.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        bed.client().expect("226");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        return text.lines().toList();
    }

    private static void drain(Socket data) {
        try {
            data.getInputStream().readAllBytes();
        } catch (IOException reset) {
            // The node says with it that what came is not all.
        }
    }
}
