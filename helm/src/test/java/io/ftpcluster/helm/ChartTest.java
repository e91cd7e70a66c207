package io.ftpcluster.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartTest {
    private static final Chart CHART = Chart.ofThisCheckout();

    @TempDir
    Path directory;

    @Test
    void passesTheStrictLint() {
        assertThat(CHART.lint())
                .satisfies(result -> assertThat(result.isFailed())
                        .as(String.join("\n", result.getMessages()))
                        .isFalse());
    }

    @Test
    void installsTheOperatorWithItsRightsAndTheCrds() {
        Rendered rendered = render(Map.of());

        assertThat(rendered.namesOfKind("CustomResourceDefinition"))
                .containsExactlyInAnyOrder("ftpclusters.ftpcluster.io", "ftpusers.ftpcluster.io");
        assertThat(rendered.namesOfKind("Deployment")).containsExactly("ftpcluster-operator");
        assertThat(rendered.namesOfKind("ClusterRole"))
                .containsExactlyInAnyOrder("ftpcluster-operator", "ftpcluster-view", "ftpcluster-edit");
        assertThat(rendered.namesOfKind("Role")).containsExactly("ftpcluster-operator-leader");
    }

    @Test
    void runsTheOperatorRestricted() {
        PodSpec pod = podOf(render(Map.of()));

        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(1001);
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getEnableServiceLinks()).isFalse();
        assertThat(pod.getContainers().getFirst().getSecurityContext()).satisfies(context -> {
            assertThat(context.getAllowPrivilegeEscalation()).isFalse();
            assertThat(context.getReadOnlyRootFilesystem()).isTrue();
            assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
        });
    }

    @Test
    void tellsTheOperatorWhatItNeeds() {
        Container operator = podOf(render(Map.of())).getContainers().getFirst();

        assertThat(operator.getImage()).isEqualTo("ftpcluster/operator:0.1.0");
        assertThat(operator.getEnv())
                .extracting(EnvVar::getName, EnvVar::getValue)
                .containsExactlyInAnyOrder(
                        tuple("POD_NAMESPACE", null),
                        tuple("POD_NAME", null),
                        tuple("WATCH_NAMESPACES", ""),
                        tuple("CLUSTER_DOMAIN", "cluster.local"),
                        tuple("NODE_IMAGE", "ftpcluster/ftp-node:0.1.0"),
                        tuple("AUTH_IMAGE", "ftpcluster/auth:0.1.0"),
                        tuple("NGINX_IMAGE", "nginx:1.29"),
                        tuple("REDIS_IMAGE", "redis:8"),
                        tuple("IMAGE_PULL_POLICY", "IfNotPresent"));
    }

    @Test
    void takesEveryImageFromOneRegistryOrByDigest() {
        String digest = "sha256:" + "a".repeat(64);
        String text =
                CHART.render(Map.of("image.registry", "registry.example.com/mirror/", "images.redis.digest", digest));

        assertThat(text)
                .contains("image: \"registry.example.com/mirror/ftpcluster/operator:0.1.0\"")
                .contains("value: \"registry.example.com/mirror/nginx:1.29\"")
                .contains("value: \"registry.example.com/mirror/redis@" + digest + "\"");
    }

    @Test
    void needsNoClusterRoleToServeSomeNamespaces() {
        Rendered rendered = render(Map.of("watchNamespaces[0]", "ftp", "watchNamespaces[1]", "media"));

        assertThat(rendered.ofKind("ClusterRole")).isEmpty();
        assertThat(rendered.ofKind("ClusterRoleBinding")).isEmpty();
        assertThat(rendered.ofKind("Role"))
                .extracting(role -> role.getMetadata().getNamespace())
                .containsExactlyInAnyOrder("ftp", "media", Chart.NAMESPACE);
        assertThat(podOf(rendered).getContainers().getFirst().getEnv())
                .anySatisfy(variable -> assertThat(variable)
                        .extracting(EnvVar::getName, EnvVar::getValue)
                        .containsExactly("WATCH_NAMESPACES", "ftp,media"));
    }

    @Test
    void givesNoRightToEverything() {
        Rendered rendered = render(Map.of("rbac.aggregate", false));

        assertThat(rendered.only(ClusterRole.class).getRules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.getVerbs()).isNotEmpty().doesNotContain("*", "escalate", "bind", "impersonate");
            assertThat(rule.getResources()).isNotEmpty().doesNotContain("*", "pods/exec", "serviceaccounts/token");
            assertThat(rule.getApiGroups()).isNotEmpty().doesNotContain("*");
        });
    }

    @Test
    void keepsTheCrdsUnlessToldOtherwise() {
        assertThat(render(Map.of()).ofKind("CustomResourceDefinition"))
                .hasSize(2)
                .allSatisfy(crd -> assertThat(crd.getMetadata().getAnnotations())
                        .containsEntry("helm.sh/resource-policy", "keep"));
        assertThat(CHART.render(Map.of("crds.keep", false))).doesNotContain("helm.sh/resource-policy");
        assertThat(render(Map.of("crds.install", false)).ofKind("CustomResourceDefinition"))
                .isEmpty();
    }

    @Test
    void putsCommonLabelsAndAnnotationsOnEveryObject() throws IOException {
        Path values = Files.writeString(directory.resolve("values.yaml"), """
                commonLabels: {team: storage}
                commonAnnotations: {contact: storage@example.com}
                """);

        assertThat(Rendered.of(CHART.render(values)).objects())
                .hasSizeGreaterThan(8)
                .allSatisfy(object -> {
                    assertThat(object.getMetadata().getLabels()).containsEntry("team", "storage");
                    assertThat(object.getMetadata().getAnnotations()).containsEntry("contact", "storage@example.com");
                });
    }

    @Test
    void carriesEverythingElseThatAPodMayNeed() throws IOException {
        Path values = Files.writeString(directory.resolve("values.yaml"), """
                image: {pullSecrets: [pull]}
                serviceAccount: {create: false, name: mine}
                operator:
                  nodeSelector: {disk: fast}
                  tolerations: [{operator: Exists}]
                  priorityClassName: high
                  podLabels: {a: b}
                  extraEnv: [{name: LOG_LEVEL, value: debug}]
                extraObjects:
                  - {apiVersion: v1, kind: ConfigMap, metadata: {name: "{{ .Release.Name }}-as-map"}}
                  - |
                    apiVersion: v1
                    kind: ConfigMap
                    metadata: {name: "{{ .Release.Name }}-as-text"}
                """);

        Rendered rendered = Rendered.of(CHART.render(values));

        PodSpec pod = podOf(rendered);
        assertThat(pod.getServiceAccountName()).isEqualTo("mine");
        assertThat(pod.getImagePullSecrets()).hasSize(1);
        assertThat(pod.getTolerations()).hasSize(1);
        assertThat(pod.getNodeSelector()).containsEntry("disk", "fast");
        assertThat(pod.getPriorityClassName()).isEqualTo("high");
        assertThat(rendered.ofKind("ServiceAccount")).isEmpty();
        assertThat(rendered.namesOfKind("ConfigMap")).containsExactly("ftpcluster-as-map", "ftpcluster-as-text");
    }

    @Test
    void namesTheNamespaceOfEveryNamespacedObject() {
        assertThat(render(Map.of()).objects())
                .filteredOn(object -> !isClusterWide(object))
                .isNotEmpty()
                .allSatisfy(object ->
                        assertThat(object.getMetadata().getNamespace()).isEqualTo(Chart.NAMESPACE));
    }

    private static boolean isClusterWide(GenericKubernetesResource object) {
        return object.getKind().startsWith("Cluster") || object.getKind().equals("CustomResourceDefinition");
    }

    private static Rendered render(Map<String, Object> values) {
        return Rendered.of(CHART.render(values));
    }

    private static PodSpec podOf(Rendered rendered) {
        return rendered.only(Deployment.class).getSpec().getTemplate().getSpec();
    }
}
