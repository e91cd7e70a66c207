package io.ftpcluster.e2e.bed;

import io.ftpcluster.e2e.client.ToolResult;
import io.ftpcluster.e2e.client.ToolRun;
import io.ftpcluster.e2e.install.Checkout;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code kubectl ftp} for one service, as an administrator runs it.
 *
 * @param service the service
 */
public record FtpPlugin(TestService service) {
    /** Runs it with these arguments. */
    public ToolResult run(String... arguments) {
        return prepare(arguments).run().orThrow();
    }

    /** Runs it and gives it a password. */
    public ToolResult runWith(String password, String... arguments) {
        return prepare(arguments).reading(password + "\n").run().orThrow();
    }

    private ToolRun prepare(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                Checkout.current().plugin().toString(),
                "--namespace",
                service.namespace(),
                "--output",
                "json"));
        command.addAll(List.of(arguments));
        return ToolRun.of(command)
                .with("KUBECONFIG", service.bed().kubectl().kubeconfig().toString())
                .with("PATH", path());
    }

    // It looks for kubectl on the path, as it is one of its commands.
    private String path() {
        Path folder = Path.of(service.bed().kubectl().program()).getParent();
        return folder == null ? System.getenv("PATH") : folder + File.pathSeparator + System.getenv("PATH");
    }
}
