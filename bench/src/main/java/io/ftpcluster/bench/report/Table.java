package io.ftpcluster.bench.report;

import java.util.ArrayList;
import java.util.List;

/** A Markdown table whose columns line up, so that it can be read as it is. */
final class Table {
    private final List<List<String>> lines = new ArrayList<>();

    Table(List<String> heads) {
        lines.add(heads);
    }

    void add(List<String> cells) {
        if (cells.size() != lines.getFirst().size()) {
            throw new IllegalArgumentException("A line needs as many cells as the table has heads");
        }
        lines.add(cells);
    }

    /** The text, with a line end after each line. */
    String markdown() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            append(text, lines.get(i));
            if (i == 0) {
                appendRule(text);
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String blanks = " ".repeat(width(column) - cell.length());
            text.append("| ")
                    .append(column == 0 ? cell + blanks : blanks + cell)
                    .append(' ');
        }
        text.append("|\n");
    }

    private void appendRule(StringBuilder text) {
        for (int column = 0; column < lines.getFirst().size(); column++) {
            text.append('|').append("-".repeat(width(column) + 1)).append(column == 0 ? '-' : ':');
        }
        text.append("|\n");
    }

    private int width(int column) {
        return lines.stream()
                .mapToInt(cells -> cells.get(column).length())
                .max()
                .orElse(0);
    }
}
