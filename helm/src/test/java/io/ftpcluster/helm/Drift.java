package io.ftpcluster.helm;

import java.nio.file.Path;
import java.util.List;

/**
 * A generated file that is not what it would be if it were generated now.
 *
 * @param file the file, relative to the checkout
 * @param line number of the first line that differs, from 1
 * @param found that line as it is; empty beyond the file's end
 * @param wanted that line as it should be; empty beyond the end
 */
record Drift(Path file, int line, String found, String wanted) {
    static Drift between(Path file, String found, String wanted) {
        List<String> is = found.lines().toList();
        List<String> should = wanted.lines().toList();
        int same = 0;
        while (same < is.size() && same < should.size() && is.get(same).equals(should.get(same))) {
            same++;
        }
        return new Drift(file, same + 1, lineAt(is, same), lineAt(should, same));
    }

    /** The difference, in the form that people know from diff. */
    @Override
    public String toString() {
        return "%s is out of date from line %d:%n- %s%n+ %s%nRun: make generate".formatted(file, line, found, wanted);
    }

    private static String lineAt(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "";
    }
}
