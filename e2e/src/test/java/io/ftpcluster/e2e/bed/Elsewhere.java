package io.ftpcluster.e2e.bed;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.ftpcluster.e2e.client.FtpLogin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Users who are not FtpUsers: a directory and a webhook in pods beside a service. Both run in the image of the
 * authentication service: a directory comes with the LDAP library that is in it, the webhook is {@link HookMain}.
 *
 * @param service the service that asks them
 */
public record Elsewhere(TestService service) {
    /** May read what is in the directory's home. */
    public static final FtpLogin READER = new FtpLogin("reader", "word-of-reader");

    /** Is in a group that may write. */
    public static final FtpLogin WRITER = new FtpLogin("writer", "word-of-writer");

    /** Is known to the webhook. */
    public static final FtpLogin HOOKED = new FtpLogin("hooked", "word-of-hooked");

    private static final String BIND_PASSWORD = "finds-users-only-7";
    private static final String TOKEN = "shown-to-the-hook-8";
    private static final Duration START = Duration.ofMinutes(2);

    /** What only those who log in, and the service, may know. */
    public static Map<String, String> secrets() {
        return Map.of(
                "the password of a user of the directory", READER.password(),
                "the password of a member", WRITER.password(),
                "the password of the webhook's user", HOOKED.password(),
                "the password of the account that looks for users", BIND_PASSWORD,
                "the token for the webhook", TOKEN);
    }

    /**
     * The lines of the spec that make the service ask the directory first, then its FtpUsers, then the webhook.
     *
     * @param bans the section about bans
     */
    public String spec(String bans) {
        return """
                auth:
                    backends: [LDAP, Users, Webhook]
                    ldap:
                      url: ldap://directory.%1$s.svc:1389
                      startTLS: false
                      bindDN: cn=ftp,dc=example,dc=org
                      bindSecret: {name: directory, key: bind}
                      baseDN: ou=people,dc=example,dc=org
                      permissions: [List, Read]
                      groups: [{dn: "cn=writers,ou=groups,dc=example,dc=org", permissions: [Write]}]
                    webhook: {url: "http://hook.%1$s.svc:8080/", tokenSecret: {name: hook, key: token}}
                    bans: %2$s""".formatted(service.namespace(), bans);
    }

    /** Writes the Secrets that the spec names. */
    public void putSecrets() {
        apply("elsewhere-secrets.yaml");
    }

    /** Starts both, beside a service that was applied. Waits until they take questions. */
    public void start() {
        service.bed().progress().waitUntil("there is an image for them", START, () -> deployment() == null ? "no" : "");
        startDirectory();
        apply("elsewhere-hook.yaml");
        awaitPod("hook");
    }

    /** Starts the directory, with the same users as before, and waits until it takes questions. */
    public void startDirectory() {
        apply("elsewhere-directory.yaml");
        awaitPod("directory");
    }

    /** Ends the directory. */
    public void endDirectory() {
        end("directory");
    }

    /** Ends both, also when they were never started. */
    public void end() {
        end("directory");
        end("hook");
    }

    private void end(String pod) {
        service.bed()
                .kubectl()
                .run("delete", "pod", pod, "--namespace", service.namespace(), "--ignore-not-found")
                .orThrow();
    }

    private void awaitPod(String pod) {
        service.bed()
                .kubectl()
                .run("wait", "pod/" + pod, "--for=condition=Ready", "--namespace", service.namespace(), "--timeout=50s")
                .orThrow();
    }

    private void apply(String file) {
        String yaml = text(file)
                .replace("{namespace}", service.namespace())
                .replace("{bind}", BIND_PASSWORD)
                .replace("{token}", TOKEN)
                .replace("{reader}", READER.password())
                .replace("{writer}", WRITER.password())
                .replace("{hooked}", HOOKED.password());
        service.bed()
                .kubectl()
                .apply(yaml.contains("{image}") ? withProgram(yaml) : yaml)
                .orThrow();
    }

    private String withProgram(String yaml) {
        Deployment deployment = Objects.requireNonNull(deployment());
        String image = deployment
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getImage();
        return yaml.replace("{image}", image)
                .replace("{program}", Base64.getEncoder().encodeToString(bytes("HookMain.class")));
    }

    private @Nullable Deployment deployment() {
        return service.bed()
                .client()
                .apps()
                .deployments()
                .inNamespace(service.namespace())
                .withName(TestService.NAME + "-auth")
                .get();
    }

    private static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try (InputStream stream = Objects.requireNonNull(Elsewhere.class.getResourceAsStream(file), file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
