package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategyBuilder;
import io.ftpcluster.operator.model.ClusterPlan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The form of Deployments and of pod templates. */
final class Workloads {
    private static final int REVISIONS = 2;
    private static final int SHORT = 16;

    private Workloads() {}

    /** Replaces pods one by one, new ones first; where there is only one (Redis), the old one first. */
    static Deployment deployment(
            ClusterPlan plan, Component component, Map<String, String> templateAnnotations, PodSpec pod) {
        return new DeploymentBuilder()
                .withMetadata(Metadata.of(plan, component, component.workload(plan.names())))
                .withNewSpec()
                .withReplicas(component.pods(plan).replicas())
                .withRevisionHistoryLimit(REVISIONS)
                .withStrategy(strategy(component))
                .withNewSelector()
                .withMatchLabels(Labels.selector(plan, component))
                .endSelector()
                .withTemplate(template(plan, component, templateAnnotations, pod))
                .endSpec()
                .build();
    }

    /** The annotation that makes new pods of a text that they read only at their start; none for an empty text. */
    static Map<String, String> startedWith(String text) {
        return text.isEmpty() ? Map.of() : Map.of(Labels.STARTED_WITH, text);
    }

    static PodTemplateSpec template(
            ClusterPlan plan, Component component, Map<String, String> annotations, PodSpec pod) {
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(Labels.of(plan, component))
                .withAnnotations(annotations.isEmpty() ? null : annotations)
                .endMetadata()
                .withSpec(pod)
                .build();
    }

    /** Sixteen digits that change when the text does. */
    static String shortHash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, SHORT);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private static DeploymentStrategy strategy(Component component) {
        if (component == Component.REDIS) {
            return new DeploymentStrategyBuilder().withType("Recreate").build();
        }
        return new DeploymentStrategyBuilder()
                .withType("RollingUpdate")
                .withNewRollingUpdate()
                .withMaxSurge(new IntOrString(1))
                .withMaxUnavailable(new IntOrString(0))
                .endRollingUpdate()
                .build();
    }
}
