package io.ftpcluster.e2e.conformance;

import io.ftpcluster.e2e.conformance.program.FtpPrograms;
import io.ftpcluster.e2e.install.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two checked-in files that follow from a run. */
final class ClientsFiles {
    private ClientsFiles() {}

    /** The result that is checked in. */
    static Expectation expectation() throws IOException {
        return Expectation.read(expectedFile());
    }

    /** The page that follows from it. */
    static String page() throws IOException {
        return new ClientsPage(expectation(), FtpPrograms.all()).text();
    }

    /** Where the page is. */
    static Path pageFile() {
        return root().resolve("docs/clients.md");
    }

    /** Takes a run's results into both. */
    static void write(Results results) throws IOException {
        expectation().with(results).write(expectedFile());
        Files.writeString(pageFile(), page());
    }

    private static Path expectedFile() {
        return root().resolve("e2e/src/test/resources/conformance/expected.txt");
    }

    private static Path root() {
        return Checkout.current().root();
    }
}
