package io.ftpcluster.e2e.bed;

import io.fabric8.kubernetes.api.model.Pod;
import io.ftpcluster.e2e.client.FtpAddress;
import io.ftpcluster.e2e.client.FtpFailure;
import io.ftpcluster.e2e.client.FtpLogin;
import io.ftpcluster.e2e.client.FtpSession;
import io.ftpcluster.e2e.client.Greeting;
import io.ftpcluster.e2e.client.PassiveMode;
import io.ftpcluster.e2e.cluster.PortMapping;
import io.ftpcluster.e2e.install.ServiceView;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An FtpCluster of the tests with its users {@code demo} and {@code other}, in a namespace that admits only pods that
 * pass the Pod Security level {@code restricted}. Stateless: the truth is in the cluster.
 *
 * @param bed where it lives
 * @param namespace its namespace
 * @param ports its ports
 */
public record TestService(TestBed bed, String namespace, ServicePorts ports) {
    static final String SHARED_NAMESPACE = "e2e";
    static final String SECOND_NAMESPACE = "e2e-second";

    /** Name of the FtpCluster. */
    public static final String NAME = "files";

    /** The user that every service of the tests has from its beginning. */
    public static final FtpLogin DEMO = FtpLogin.example("demo");

    /**
     * A line of a spec for tests that log in before a user is known. All tests come from one address, which would be
     * banned after a few, and its answers held back.
     */
    public static final String NOBODY_IS_BANNED = "auth: {bans: {allowNetworks: [0.0.0.0/0, \"::/0\"]}}";

    private static final String OWNED_KINDS = "statefulsets,deployments,replicasets,pods,services,configmaps,secrets,"
            + "serviceaccounts,persistentvolumeclaims,poddisruptionbudgets,networkpolicies";
    private static final Set<String> OF_KUBERNETES = Set.of("ConfigMap/kube-root-ca.crt", "ServiceAccount/default");
    private static final Duration READY = Duration.ofMinutes(5);
    private static final Duration KNOWN = Duration.ofMinutes(5);

    // So many logins do not all happen to ask the same one of two copies.
    private static final int IN_A_ROW = 10;
    private static final Duration GONE = Duration.ofMinutes(5);

    static TestService shared(TestBed bed) {
        return new TestService(bed, SHARED_NAMESPACE, ServicePorts.SHARED);
    }

    static TestService second(TestBed bed) {
        return new TestService(bed, SECOND_NAMESPACE, ServicePorts.SECOND);
    }

    /** Creates what is missing, sets the number of nodes and waits until it is Ready. Nobody is banned in it. */
    public TestService readyWith(int replicas) {
        apply(replicas, NOBODY_IS_BANNED);
        awaitReady(replicas);
        return this;
    }

    /**
     * Applies namespace, FtpCluster and user without waiting.
     *
     * @param moreOfTheSpec further lines of the spec, as YAML in braces style, such as {@code redis: {image: none}}
     */
    public void apply(int replicas, String moreOfTheSpec) {
        createNamespace();
        bed.kubectl().apply(ServiceYaml.user(namespace, DEMO, "")).orThrow();
        bed.kubectl().apply(ServiceYaml.cluster(this, replicas, moreOfTheSpec)).orThrow();
    }

    /** Creates the namespace, for a test that needs something in it before the service. */
    public void createNamespace() {
        bed.kubectl().apply(ServiceYaml.namespace(namespace)).orThrow();
    }

    /** Creates a claim for shared storage that is the test's, not the operator's; and the namespace for it. */
    public void createClaim(String claim) {
        createNamespace();
        bed.kubectl().apply(ServiceYaml.claim(namespace, claim)).orThrow();
    }

    /** What is in the namespace beside the users and what Kubernetes itself puts there, as {@code Kind/name}. */
    public List<String> leftovers() {
        return bed.kubectl()
                .run(
                        "get",
                        OWNED_KINDS,
                        "--namespace",
                        namespace,
                        "--output",
                        "jsonpath={range .items[*]}{.kind}/{.metadata.name}{'\\n'}{end}")
                .orThrow()
                .output()
                .lines()
                .filter(object -> !OF_KUBERNETES.contains(object) && !object.equals("Secret/" + DEMO.user()))
                .toList();
    }

    /** Adds a user with a password. */
    public void addUser(FtpLogin login) {
        addUser(login, "");
    }

    /**
     * Adds a user with a password, or changes one.
     *
     * @param moreOfTheSpec a further line of the spec, as YAML in braces style, such as {@code limits: {maxSessions: 2}}
     */
    public void addUser(FtpLogin login, String moreOfTheSpec) {
        bed.kubectl().apply(ServiceYaml.user(namespace, login, moreOfTheSpec)).orThrow();
    }

    /** The same, and waits until the user is known: each copy of the authentication service hears of it by itself. */
    public void addKnownUser(FtpLogin login, String moreOfTheSpec) {
        addUser(login, moreOfTheSpec);
        awaitKnown(login);
    }

    /**
     * Adds a user whose password costs little to check, and waits until the user is known: for many logins at the same
     * moment, which would have to wait for each other's checks on a small machine, and be told to come again.
     */
    public FtpLogin addCheapUser(String name, String moreOfTheSpec) {
        FtpLogin user = new FtpLogin(name, CheapHash.PASSWORD);
        addUser(new FtpLogin(name, CheapHash.TEXT), moreOfTheSpec);
        awaitKnown(user);
        return user;
    }

    /** Waits until every copy of the authentication service takes this login. */
    public void awaitKnown(FtpLogin login) {
        bed.progress().waitUntil(login + " can log in", KNOWN, () -> {
            try {
                for (int i = 0; i < IN_A_ROW; i++) {
                    FtpSession.open(address(), login).close();
                }
                return "";
            } catch (IOException | FtpFailure notYet) {
                return String.valueOf(notYet.getMessage());
            }
        });
    }

    /** Writes a Secret of one key. */
    public void putSecret(String secret, String key, String value) {
        putSecret(secret, Map.of(key, value));
    }

    /** Writes a Secret. */
    public void putSecret(String secret, Map<String, String> data) {
        bed.kubectl().apply(ServiceYaml.secret(namespace, secret, data)).orThrow();
    }

    /** Changes the FtpUser of a user. */
    public void patchUser(String user, String mergePatch) {
        bed.kubectl()
                .run("patch", "ftpu", user, "--namespace", namespace, "--type", "merge", "--patch", mergePatch)
                .orThrow();
    }

    /** What the FtpUser of a user says under a JSONPath, such as {@code .status.usage.bytes}; empty: nothing. */
    public String tellOfUser(String user, String path) {
        return bed.kubectl()
                .run("get", "ftpu", user, "--namespace", namespace, "--output", "jsonpath={" + path + "}")
                .orThrow()
                .output()
                .strip();
    }

    /** Writes a kubernetes.io/tls Secret, or changes it. */
    public void putCertificate(String secret, String certificatePem, String keyPem) {
        bed.kubectl()
                .apply(ServiceYaml.certificate(namespace, secret, certificatePem, keyPem))
                .orThrow();
    }

    /** Waits until every node runs what the spec says now, and the FtpCluster is Ready. */
    public void awaitRollout(int replicas) {
        awaitRolloutOf("statefulset/" + NAME + "-node");
        awaitReady(replicas);
    }

    /** Waits until every pod of something, such as {@code deployment/files-auth}, runs what it says now. */
    public void awaitRolloutOf(String workload) {
        bed.kubectl()
                .run("rollout", "status", workload, "--namespace", namespace, "--timeout=" + READY.toSeconds() + "s")
                .orThrow();
    }

    /** Waits until the FtpCluster is Ready with that many nodes, and the network of the cluster leads there. */
    public Duration awaitReady(int replicas) {
        Duration taken = bed.progress()
                .waitUntil(
                        "%s is Ready with %d nodes".formatted(namespace, replicas),
                        READY,
                        () -> view().missingForReady(replicas));
        bed.progress().waitUntil("it greets", KNOWN, () -> Greeting.missingAt(address()));
        return taken;
    }

    /** Runs the command that users scale with. */
    public void scale(int replicas) {
        bed.kubectl()
                .run("scale", "ftpc/" + NAME, "--namespace", namespace, "--replicas=" + replicas)
                .orThrow();
    }

    /** Removes the namespace with everything in it, and waits until it is gone. */
    public void remove() {
        // The service first: Kubernetes looks at a namespace in which pods take their time again only after minutes.
        bed.kubectl().run("delete", "ftpc", "--all", "--namespace", namespace).orThrow();
        bed.progress().waitUntil("the pods in " + namespace + " are gone", GONE, this::podsLeft);
        bed.client().namespaces().withName(namespace).delete();
        bed.progress()
                .waitUntil(
                        "namespace " + namespace + " is gone",
                        GONE,
                        () -> bed.client().namespaces().withName(namespace).get() == null ? "" : "it is still there");
    }

    private String podsLeft() {
        List<Pod> pods = bed.client().pods().inNamespace(namespace).list().getItems();
        return pods.stream().map(pod -> pod.getMetadata().getName()).collect(Collectors.joining(", "));
    }

    /** The FtpCluster as the API server tells of it. */
    public ServiceView view() {
        return new ServiceView(bed.client(), namespace, NAME);
    }

    /** Everything that a node has logged since it started. */
    public String logOf(int ordinal) {
        return bed.client()
                .pods()
                .inNamespace(namespace)
                .withName(node(ordinal))
                .getLog();
    }

    /** Where its clients find it. */
    public FtpAddress address() {
        return address(ports.login());
    }

    /** Where they find it when TLS comes first; only with {@link #implicitPort} in the spec. */
    public FtpAddress implicitAddress() {
        return address(ports.implicit());
    }

    /** The port of the Service for logins where TLS comes first, for the spec. */
    public int implicitPort() {
        return ports.implicit().nodePort();
    }

    private FtpAddress address(PortMapping port) {
        return bed.onLoopback()
                ? new FtpAddress("127.0.0.1", port.hostPort())
                : new FtpAddress(view().address(), port.nodePort());
    }

    /** A new session of the user {@code demo}. */
    public FtpSession session() throws IOException {
        return FtpSession.open(address(), DEMO);
    }

    /** A new session of the user {@code demo} in one passive mode. */
    public FtpSession session(PassiveMode mode) throws IOException {
        return FtpSession.open(address(), DEMO, mode);
    }

    /** Name of a node, which is the name of its pod. */
    public static String node(int ordinal) {
        return NAME + "-node-" + ordinal;
    }
}
