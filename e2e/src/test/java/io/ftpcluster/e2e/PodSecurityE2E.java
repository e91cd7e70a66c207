package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.ToolResult;
import io.ftpcluster.e2e.install.Installation;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every pod of the product passes the strictest level of Pod Security, and holds no more than it needs. */
@OnKubernetes
class PodSecurityE2E {
    private static final long ID = 1001;

    private TestService service;

    @BeforeAll
    void readyService(TestBed bed) {
        service = bed.sharedService().readyWith(3);
    }

    @Test
    void shouldAdmitEveryPod_inANamespaceThatEnforcesRestricted() {
        // given
        List<Pod> pods = podsOf(service.namespace());

        // then they are all there, although the namespace refuses others
        assertThat(service.bed()
                        .client()
                        .namespaces()
                        .withName(service.namespace())
                        .require()
                        .getMetadata()
                        .getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        assertThat(pods).hasSizeGreaterThanOrEqualTo(3 + 2 + 2 + 1);
    }

    @Test
    void shouldFindNoViolation_amongTheOperatorsPods() {
        // when
        ToolResult result = service.bed()
                .kubectl()
                .run(
                        "label",
                        "namespace",
                        Installation.NAMESPACE,
                        "pod-security.kubernetes.io/enforce=restricted",
                        "--overwrite",
                        "--dry-run=server");

        // then
        assertThat(result.orThrow().errors()).doesNotContain("violate");
    }

    @Test
    void shouldGiveEveryPodTheLeast() {
        assertThat(podsOf(service.namespace())).allSatisfy(pod -> {
            PodSpec spec = pod.getSpec();
            assertThat(spec.getEnableServiceLinks()).as("service links").isFalse();
            assertThat(spec.getAutomountServiceAccountToken()).as("token").isFalse();
            assertThat(spec.getSecurityContext().getRunAsUser()).isEqualTo(ID);
            assertThat(spec.getSecurityContext().getRunAsGroup()).isEqualTo(ID);
            assertThat(spec.getContainers()).allSatisfy(PodSecurityE2E::assertLeast);
        });
    }

    private static void assertLeast(Container container) {
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
        assertThat(container.getResources().getLimits()).containsKey("memory");
    }

    private List<Pod> podsOf(String namespace) {
        return service.bed()
                .client()
                .pods()
                .inNamespace(namespace)
                .withLabel("app.kubernetes.io/managed-by", "ftpcluster-operator")
                .list()
                .getItems();
    }
}
