package io.ftpcluster.e2e.bed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/**
 * Something in a pod beside a service that stands for what an administrator has elsewhere. Its YAML is a resource of this
 * package with {@code {namespace}}, {@code {auth-image}}, {@code {redis-image}} and words of its own in it.
 *
 * @param service the service
 * @param name of the pod, which has the label {@link #LABEL} with this value
 */
record StandIn(TestService service, String name) {
    /** On everything that a test has put beside the product. */
    static final String LABEL = "stands-for";

    /**
     * Applies its YAML.
     *
     * @param words what stands for what, without the braces
     */
    void apply(String file, Map<String, String> words) {
        String yaml = new String(bytes(file), StandardCharsets.UTF_8)
                .replace("{namespace}", service.namespace())
                .replace("{auth-image}", service.bed().image("AUTH_IMAGE"))
                .replace("{redis-image}", service.bed().image("REDIS_IMAGE"));
        for (Map.Entry<String, String> word : words.entrySet()) {
            yaml = yaml.replace("{" + word.getKey() + "}", word.getValue());
        }
        service.bed().kubectl().apply(yaml).orThrow();
    }

    /** Applies its YAML, whose {@code {program}} is the class file of a program in base64, and waits until it is ready. */
    void start(String file, Class<?> program) {
        apply(file, Map.of("program", Base64.getEncoder().encodeToString(bytes(program.getSimpleName() + ".class"))));
        service.bed()
                .kubectl()
                .run(
                        "wait",
                        "pod/" + name,
                        "--for=condition=Ready",
                        "--namespace",
                        service.namespace(),
                        "--timeout=300s")
                .orThrow();
    }

    /** Ends the pod, also when it was never started. */
    void end() {
        service.bed()
                .kubectl()
                .run("delete", "pod", name, "--namespace", service.namespace(), "--ignore-not-found")
                .orThrow();
    }

    private static byte[] bytes(String file) {
        try (InputStream stream = Objects.requireNonNull(StandIn.class.getResourceAsStream(file), file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
