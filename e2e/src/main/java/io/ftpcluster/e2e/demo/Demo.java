package io.ftpcluster.e2e.demo;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.ftpcluster.e2e.client.CurlClient;
import io.ftpcluster.e2e.client.FtpAddress;
import io.ftpcluster.e2e.client.FtpLogin;
import io.ftpcluster.e2e.client.Helm;
import io.ftpcluster.e2e.client.Kubectl;
import io.ftpcluster.e2e.install.Checkout;
import io.ftpcluster.e2e.install.Installation;
import io.ftpcluster.e2e.install.LocalImages;
import io.ftpcluster.e2e.install.OperatorView;
import io.ftpcluster.e2e.install.ServiceView;
import io.ftpcluster.e2e.progress.Progress;
import io.ftpcluster.e2e.tour.Tour;
import io.ftpcluster.e2e.tour.TourLog;
import io.ftpcluster.e2e.tour.TourStage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/**
 * The steps of the demo. Each finds out what is there already and adds what is missing, so that the demo can be started
 * again at any time.
 *
 * @param checkout what is installed
 * @param progress where the story is told
 */
record Demo(Checkout checkout, Progress progress) {
    private static final int NODES = 3;
    private static final Duration READY = Duration.ofMinutes(5);
    private static final Duration FIRST_LOGIN = Duration.ofMinutes(1);

    /** Kubernetes, images, chart and example, until the service is ready; then the tour. */
    boolean up() throws Exception {
        progress.chapter("Kubernetes");
        DemoKubernetes kubernetes = progress.step("Starting Kubernetes, or going on with it", DemoKubernetes::start);
        progress.chapter("FtpCluster");
        install(kubernetes);
        applyExample(kubernetes.publicAddress());
        return tour(kubernetes);
    }

    /** The tour, on a demo that is up. */
    boolean tour() throws IOException {
        return tour(DemoKubernetes.start());
    }

    private boolean tour(DemoKubernetes kubernetes) throws IOException {
        try (KubernetesClient client = DemoKubernetes.connect()) {
            ServiceView service = new ServiceView(client, DemoPlace.NAMESPACE, DemoPlace.NAME);
            progress.waitUntil("the operator is ready", READY, new OperatorView(client)::missingForReady);
            backTo(NODES);
            progress.waitUntil("the FtpCluster is Ready", READY, () -> service.missingForReady(NODES));
            FtpAddress address = kubernetes.address(service);
            awaitLogin(new CurlClient(address, FtpLogin.example("demo")));
            TourLog log = new TourLog(progress);
            boolean passed = Tour.give(stage(service, address), log);
            GoOnByHand.tell(progress, address, kubectl());
            return passed;
        }
    }

    private void install(DemoKubernetes kubernetes) throws Exception {
        LocalImages images = LocalImages.ofTheBuild();
        String registry = progress.step("Bringing the images to the cluster", () -> kubernetes.bring(images));
        progress.step("Installing the chart with helm", () -> {
            Installation.install(Helm.forCluster(DemoPlace.KUBECONFIG), checkout, images, registry);
            return images;
        });
    }

    private void applyExample(Optional<String> publicAddress) throws Exception {
        String file = checkout.example().toString();
        progress.step(
                "Applying manifests/example.yaml with kubectl",
                () -> kubectl().run("apply", "--filename", file).orThrow());
        if (publicAddress.isPresent()) {
            String patch = "{\"spec\":{\"service\":{\"publicAddress\":\"" + publicAddress.get() + "\"}}}";
            onTheCluster("patch", "--type=merge", "--patch=" + patch);
        }
    }

    /** An earlier tour may have left more nodes. */
    private void backTo(int nodes) {
        onTheCluster("scale", "--replicas=" + nodes);
    }

    private void onTheCluster(String verb, String... options) {
        String[] command = new String[options.length + 4];
        command[0] = verb;
        command[1] = "ftpc/" + DemoPlace.NAME;
        command[2] = "--namespace";
        command[3] = DemoPlace.NAMESPACE;
        System.arraycopy(options, 0, command, 4, options.length);
        kubectl().run(command).orThrow();
    }

    private void awaitLogin(CurlClient curl) {
        progress.waitUntil("user demo can log in", FIRST_LOGIN, () -> {
            var login = curl.listNames().result();
            return login.succeeded() ? "" : login.lastLine();
        });
    }

    private TourStage stage(ServiceView service, FtpAddress address) throws IOException {
        return new TourStage(
                service, kubectl(), address, checkout.readme(), Files.createTempDirectory("ftpcluster-tour"));
    }

    private static Kubectl kubectl() {
        return Kubectl.forCluster(DemoPlace.KUBECONFIG);
    }
}
