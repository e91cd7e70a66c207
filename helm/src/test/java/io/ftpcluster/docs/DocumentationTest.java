package io.ftpcluster.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTest {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED_FILE = Pattern.compile("`([a-z0-9-]+/[^` ]+\\.(?:java|sh|tpl|yaml))`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");
    private static final Pattern LINK_TO_HEADING = Pattern.compile("\\]\\((?!https?:)([^)#]*#[^)]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(CHECKOUT.resolve("docs"))) {
            List<Path> pages =
                    docs.filter(file -> file.toString().endsWith(".md")).toList();
            return Stream.concat(Stream.of(CHECKOUT.resolve("README.md")), pages.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        assertThat(all(LINK, page))
                .allSatisfy(target ->
                        assertThat(page.resolveSibling(target).normalize()).exists());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkToAHeadingFindsOne(Path page) throws IOException {
        for (String link : all(LINK_TO_HEADING, page)) {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
            assertThat(all(HEADING, target))
                    .extracting(DocumentationTest::anchor)
                    .contains(parts[1]);
        }
    }

    // As the pages' readers make it of a heading.
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .replace(' ', '-');
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyNamedFileIsThere(Path page) throws IOException {
        List<String> files = tracked();

        assertThat(all(NAMED_FILE, page))
                .allSatisfy(name -> assertThat(files).as(name).anyMatch(file -> matches(name, file)));
    }

    // An ellipsis stands for any folders.
    private static boolean matches(String name, String file) {
        String[] parts = name.split("…", 2);
        return parts.length == 1 ? file.equals(name) : file.startsWith(parts[0]) && file.endsWith(parts[1]);
    }

    private static List<String> tracked() throws IOException {
        try (Stream<Path> files = Files.walk(CHECKOUT)) {
            return files.map(file -> CHECKOUT.relativize(file).toString())
                    .filter(file -> !file.contains("target/"))
                    .toList();
        }
    }

    private static List<String> all(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(page))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
