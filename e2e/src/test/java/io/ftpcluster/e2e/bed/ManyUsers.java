package io.ftpcluster.e2e.bed;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.ftpcluster.crds.FtpUser;
import io.ftpcluster.crds.status.ConditionStatus;
import io.ftpcluster.e2e.client.FtpLogin;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * So many users of a service that nobody writes them by hand: {@code many-0}, {@code many-1} and so on. Each has its own
 * Secret with a hash, as those who bring thousands of users should.
 *
 * @param service whose users they are
 * @param count how many
 */
public record ManyUsers(TestService service, int count) {
    private static final int AT_ONCE = 16;

    /** Writes them all. */
    public void create() throws Exception {
        List<Callable<Integer>> writes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            writes.add(() -> write(number));
        }
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Integer> write : threads.invokeAll(writes)) {
                write.get();
            }
        }
    }

    private int write(int number) {
        String yaml = ServiceYaml.user(service.namespace(), new FtpLogin(name(number), CheapHash.TEXT), "");
        InputStream stream = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
        List<HasMetadata> objects = service.bed().client().load(stream).items();
        objects.forEach(object -> service.bed().client().resource(object).create());
        return objects.size();
    }

    /** How many of them the operator has accepted. */
    public long accepted() {
        return service
                .bed()
                .client()
                .resources(FtpUser.class)
                .inNamespace(service.namespace())
                .list()
                .getItems()
                .stream()
                .filter(user -> user.getMetadata().getName().startsWith("many-"))
                .filter(ManyUsers::isReady)
                .count();
    }

    private static boolean isReady(FtpUser user) {
        return user.getStatus() != null
                && user.getStatus().conditions().stream()
                        .anyMatch(one -> one.type().equals("Ready") && one.status() == ConditionStatus.TRUE);
    }

    /** One of them. */
    public FtpLogin login(int number) {
        return new FtpLogin(name(number), CheapHash.PASSWORD);
    }

    private static String name(int number) {
        return "many-" + number;
    }
}
