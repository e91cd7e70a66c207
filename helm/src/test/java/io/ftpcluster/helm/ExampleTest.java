package io.ftpcluster.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.Serialization;
import io.ftpcluster.crds.FtpCluster;
import io.ftpcluster.crds.FtpUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The example that the README applies: what is in it, and that every user finds the password and the cluster. */
class ExampleTest {
    private final Rendered example = Rendered.of(read());

    @Test
    void isAClusterWithThreeNodesInARestrictedNamespace() {
        assertThat(example.ofKind("Namespace").getFirst().getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        assertThat(example.only(FtpCluster.class).getSpec().replicas()).isEqualTo(3);
    }

    @Test
    void hasThreeUsersWhosePasswordsAreThere() {
        List<String> secrets = example.namesOfKind("Secret");
        String cluster = example.only(FtpCluster.class).getMetadata().getName();

        List<FtpUser> users = example.ofKind("FtpUser").stream()
                .map(user -> Serialization.unmarshal(Serialization.asYaml(user), FtpUser.class))
                .toList();

        assertThat(users).extracting(user -> user.getMetadata().getName()).containsExactly("demo", "admin", "test");
        assertThat(users).allSatisfy(user -> {
            assertThat(user.getSpec().clusterName()).isEqualTo(cluster);
            assertThat(secrets)
                    .contains(Objects.requireNonNull(user.getSpec().passwordSecret())
                            .name());
        });
    }

    private static String read() {
        try {
            return Files.readString(Path.of(System.getProperty("ftpcluster.checkout", "."), "manifests/example.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
