package io.ftpcluster.e2e.bed;

import io.ftpcluster.e2e.client.FtpLogin;
import java.util.Map;

/**
 * Users who are not FtpUsers: a directory and a webhook in pods beside a service. Both run in the image of the
 * authentication service: {@link DirectoryMain} with the LDAP library that is in it, and {@link HookMain}.
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

    /** Secret with the authority of the directory's certificate. */
    static final String AUTHORITY = "directory-authority";

    /** Secret with the authority of a certificate that is not the directory's, for the same name. */
    static final String STRANGER = "strange-authority";

    private static final String CERTIFICATE = "directory-tls";
    private static final String BIND_PASSWORD = "finds-users-only-7";
    private static final String TOKEN = "shown-to-the-hook-8";

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
    public String spec(WayToDirectory way, String bans) {
        return """
                auth:
                    backends: [LDAP, Users, Webhook]
                    ldap:
                      url: %s
                      caSecretName: %s
                      bindDN: cn=ftp,dc=example,dc=org
                      bindSecret: {name: directory, key: bind}
                      baseDN: ou=people,dc=example,dc=org
                      permissions: [List, Read]
                      groups: [{dn: "cn=writers,ou=groups,dc=example,dc=org", permissions: [Write]}]
                    webhook: {url: "http://hook.%s.svc:8080/", tokenSecret: {name: hook, key: token}}
                    bans: %s""".formatted(way.url(host()), way.authority(), service.namespace(), bans);
    }

    /** Writes the Secrets that the spec names, and the directory's certificate. */
    public void putSecrets() {
        directory()
                .apply(
                        "elsewhere-secrets.yaml",
                        Map.of(
                                "bind", BIND_PASSWORD,
                                "token", TOKEN,
                                "reader", READER.password(),
                                "writer", WRITER.password(),
                                "hooked", HOOKED.password()));
        TestCertificate certificate = TestCertificate.forHost(host());
        service.putCertificate(CERTIFICATE, certificate.certificatePem(), certificate.pkcs8KeyPem());
        service.putSecret(AUTHORITY, "ca.crt", certificate.certificatePem());
        service.putSecret(STRANGER, "ca.crt", TestCertificate.forHost(host()).certificatePem());
    }

    /** Starts both, and waits until they take questions. */
    public void start() {
        startDirectory();
        hook().start("elsewhere-hook.yaml", HookMain.class);
    }

    /** Starts the directory, with the same users as before, and waits until it takes questions. */
    public void startDirectory() {
        directory().start("elsewhere-directory.yaml", DirectoryMain.class);
    }

    /** Ends the directory. */
    public void endDirectory() {
        directory().end();
    }

    /** Ends both, also when they were never started. */
    public void end() {
        directory().end();
        hook().end();
    }

    /** Where the directory is, as its certificate says too. */
    public String host() {
        return "directory." + service.namespace() + ".svc";
    }

    private StandIn directory() {
        return new StandIn(service, "directory");
    }

    private StandIn hook() {
        return new StandIn(service, "hook");
    }
}
