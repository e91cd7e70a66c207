package io.ftpcluster.helm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code write <checkout>} writes the generated files, {@code check <checkout>} fails when they are out of date. */
public final class GenerateMain {
    private GenerateMain() {}

    /**
     * Does the one or the other.
     *
     * @throws IllegalStateException which ends the build, when files are out of date
     */
    public static void main(String[] arguments) throws IOException {
        GeneratedFiles files = new GeneratedFiles(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "write" -> files.write();
            case "check" -> check(files.drifts());
            default -> throw new IllegalArgumentException("write or check, not " + arguments[0]);
        }
    }

    private static void check(List<Drift> drifts) {
        drifts.forEach(System.out::println);
        if (!drifts.isEmpty()) {
            throw new IllegalStateException(drifts.size() + " generated files are out of date");
        }
    }
}
