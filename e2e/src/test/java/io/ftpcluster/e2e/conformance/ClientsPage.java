package io.ftpcluster.e2e.conformance;

import io.ftpcluster.e2e.conformance.program.FtpProgram;
import io.ftpcluster.e2e.conformance.program.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the page about clients of a result. For one use. */
final class ClientsPage {
    private static final String HEAD = "clients-head.md";
    private static final String ELSEWHERE = "clients-elsewhere.md";
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final Expectation result;
    private final List<FtpProgram> programs;
    private final List<String> footnotes = new ArrayList<>();

    ClientsPage(Expectation result, List<FtpProgram> programs) {
        this.result = result;
        this.programs = programs;
    }

    /** The whole page, in Markdown. */
    String text() {
        StringBuilder page = new StringBuilder(resource(HEAD)).append("\n## What works\n\n");
        page.append("| client | modes | ")
                .append(Stream.of(Operation.values()).map(Operation::title).collect(Collectors.joining(" | ")))
                .append(" |\n|---|---|")
                .append(":-:|".repeat(Operation.values().length))
                .append('\n');
        programs.forEach(program -> page.append(row(program)));
        page.append(
                        "\n✓ passed in every mode that was tried, ◐ in some of them, ✗ in none; – the client has no means for")
                .append(" it, empty: not tried.\n\n");
        for (int i = 0; i < footnotes.size(); i++) {
            page.append(i + 1).append(". ").append(footnotes.get(i)).append('\n');
        }
        page.append("\n## What each column shows\n\n");
        for (Operation operation : Operation.values()) {
            page.append("- **")
                    .append(operation.title())
                    .append("**: ")
                    .append(operation.meaning())
                    .append('\n');
        }
        page.append("\n## Hints for each client\n");
        programs.forEach(program -> page.append(hints(program)));
        return page.append('\n').append(resource(ELSEWHERE)).toString();
    }

    private String row(FtpProgram program) {
        StringBuilder row = new StringBuilder("| ").append(program.name());
        row.append(' ')
                .append(result.versions().getOrDefault(program.name(), ""))
                .append(" | ");
        row.append(program.speaksTls() ? "clear, TLS" : "clear").append(" | ");
        for (Operation operation : Operation.values()) {
            row.append(cell(program, operation)).append(" | ");
        }
        return row.toString().strip() + "\n";
    }

    private String cell(FtpProgram program, Operation operation) {
        Map<Mode, String> words = new LinkedHashMap<>();
        for (Mode mode : Mode.values()) {
            result.word(program.name(), mode, operation).ifPresent(word -> words.put(mode, word));
        }
        if (words.isEmpty()) {
            return "";
        }
        if (words.values().stream().allMatch("none"::equals)) {
            return "–";
        }
        String mark = mark(words.values());
        Map<String, List<Mode>> reasons = new LinkedHashMap<>();
        words.forEach((mode, word) -> {
            if (!word.equals("pass") && !word.equals("none")) {
                reasons.computeIfAbsent(word, first -> new ArrayList<>()).add(mode);
            }
        });
        StringBuilder cell = new StringBuilder(mark);
        reasons.forEach((word, modes) -> {
            footnotes.add(program.name() + ", " + operation.title() + ": " + footnote(word, modes, words.size()));
            cell.append(superscript(footnotes.size()));
        });
        return cell.toString();
    }

    private static String mark(Collection<String> words) {
        boolean some = words.stream().anyMatch(ClientsPage::works);
        boolean every = words.stream().allMatch(word -> works(word) || word.equals("none"));
        return every ? "✓" : some ? "◐" : "✗";
    }

    private static boolean works(String word) {
        return word.equals("pass") || word.startsWith("limited");
    }

    private static String footnote(String word, List<Mode> modes, int tried) {
        String reason = word.substring(word.indexOf(": ") + 2);
        String where = modes.size() == tried
                ? ""
                : " (" + modes.stream().map(Mode::title).collect(Collectors.joining("; ")) + ")";
        return word.startsWith("FAIL") ? "fails" + where + ": " + reason : reason + where;
    }

    private static String superscript(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> String.valueOf(DIGITS.charAt(digit - '0')))
                .collect(Collectors.joining());
    }

    private static String hints(FtpProgram program) {
        return "\n### " + program.name() + "\n\n"
                + program.notes().stream().map(note -> "- " + note + "\n").collect(Collectors.joining());
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ClientsPage.class.getResourceAsStream("/conformance/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
