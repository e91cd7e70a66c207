package io.ftpcluster.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.Map;

/**
 * The chart, as Helm renders it for a release {@code ftpcluster} in the namespace {@code ftpcluster-system}.
 *
 * @param folder where Chart.yaml is
 */
record Chart(Path folder) {
    static final String RELEASE = "ftpcluster";
    static final String NAMESPACE = "ftpcluster-system";

    // Helm renders for some version; nothing in the chart depends on which, from the oldest that it accepts.
    private static final String KUBERNETES = "1.30.0";

    /** The chart of the checkout that the system property {@code ftpcluster.checkout} names. */
    static Chart ofThisCheckout() {
        return of(Path.of(System.getProperty("ftpcluster.checkout", ".")));
    }

    static Chart of(Path checkout) {
        return new Chart(checkout.resolve("helm/ftpcluster").toAbsolutePath().normalize());
    }

    /**
     * All objects as YAML documents.
     *
     * @param values what differs from the defaults, as in {@code --set}
     * @throws RuntimeException with Helm's words, when it refuses the values
     */
    String render(Map<String, Object> values) {
        TemplateCommand command = command();
        values.forEach(command::set);
        return command.call();
    }

    /** As {@link #render}, with a file of values. */
    String render(Path values) {
        return command().withValuesFile(values).call();
    }

    LintResult lint() {
        return new Helm(folder).lint().strict().call();
    }

    private TemplateCommand command() {
        return new Helm(folder)
                .template()
                .withName(RELEASE)
                .withNamespace(NAMESPACE)
                .withKubeVersion(KUBERNETES);
    }
}
