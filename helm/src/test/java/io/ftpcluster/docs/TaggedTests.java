package io.ftpcluster.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests that say which security case they are for, found in the sources of all modules. */
final class TaggedTests {
    private static final Pattern TAG = Pattern.compile("@(?:Arch)?Tag\\(\"security-case-(\\d+)\"\\)");
    // Annotations and the words before the name; an annotation's argument may be long, but has no semicolon.
    private static final Pattern MEMBER = Pattern.compile("(?:\\bvoid|\\bArchRule)\\s+(\\w+)");
    private static final Pattern TEST =
            Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|ArchTest|TestFactory)\\b");

    private TaggedTests() {}

    /**
     * A test.
     *
     * @param number of the case
     * @param file from the top of the checkout
     * @param name of the method or rule
     */
    record Found(int number, String file, String name) {
        /** The file in the short form of the documentation. */
        String shortFile() {
            int last = file.lastIndexOf('/');
            int before = file.lastIndexOf('/', last - 1);
            return file.substring(0, file.indexOf('/')) + "/…" + file.substring(before);
        }
    }

    /** All of them, in a fixed order. */
    static List<Found> in(Path checkout) throws IOException {
        List<Found> found = new ArrayList<>();
        try (Stream<Path> modules = Files.list(checkout)) {
            for (Path tests : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                collect(checkout, tests, found);
            }
        }
        found.sort(
                Comparator.comparing(Found::number).thenComparing(Found::file).thenComparing(Found::name));
        return found;
    }

    private static void collect(Path checkout, Path tests, List<Found> found) throws IOException {
        try (Stream<Path> files = Files.walk(tests)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                String name = checkout.relativize(file).toString();
                for (MatchResult tag : TAG.matcher(text).results().toList()) {
                    found.add(new Found(Integer.parseInt(tag.group(1)), name, member(text, tag, name)));
                }
            }
        }
    }

    private static String member(String text, MatchResult tag, String file) {
        Matcher member = MEMBER.matcher(text);
        if (!member.find(tag.end()) || !isTest(text, tag, member.start())) {
            throw new IllegalStateException("A security case is named where no test is: " + file + ", " + tag.group());
        }
        return member.group(1);
    }

    // The annotations of a member stand between the end of the member before and its own name.
    private static boolean isTest(String text, MatchResult tag, int nameAt) {
        int begin = Math.max(text.lastIndexOf("}\n", tag.start()), text.lastIndexOf(";\n", tag.start()));
        return TEST.matcher(text.substring(Math.max(begin, 0), nameAt)).find();
    }
}
