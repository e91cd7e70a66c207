package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.model.PodPlan;

/**
 * The shape that all pods share: Pod Security {@code restricted}, user 1001, nothing writable but {@code /tmp}, no token
 * for the Kubernetes API, spread over machines where there are several.
 */
final class RestrictedPod {
    private static final long USER = 1001L;
    private static final String TMP = "tmp";

    private RestrictedPod() {}

    /** A pod around a container; the container is completed with what all containers share. */
    static PodSpecBuilder around(ClusterPlan plan, Component component, Container container) {
        PodPlan pods = component.pods(plan);
        return new PodSpecBuilder()
                .withAutomountServiceAccountToken(false)
                // Kubernetes would add variables for every port of every Service: hundreds for the passive ports.
                .withEnableServiceLinks(false)
                .withSecurityContext(podSecurity())
                .withTopologySpreadConstraints(spread(plan, component))
                .withContainers(completed(container, pods))
                .addToVolumes(new VolumeBuilder()
                        .withName(TMP)
                        .withNewEmptyDir()
                        .endEmptyDir()
                        .build());
    }

    private static Container completed(Container container, PodPlan pods) {
        return new ContainerBuilder(container)
                .withImage(pods.image())
                .withImagePullPolicy(pods.pullPolicy())
                .withResources(resources(pods))
                .withSecurityContext(containerSecurity())
                // What a program says last before it fails is what the FtpCluster's status says of the pod.
                .withTerminationMessagePolicy("FallbackToLogsOnError")
                .addToVolumeMounts(new VolumeMountBuilder()
                        .withName(TMP)
                        .withMountPath("/tmp")
                        .build())
                .build();
    }

    private static ResourceRequirements resources(PodPlan pods) {
        return new ResourceRequirementsBuilder()
                .withRequests(pods.requests().isEmpty() ? null : pods.requests())
                .withLimits(pods.limits().isEmpty() ? null : pods.limits())
                .build();
    }

    private static PodSecurityContext podSecurity() {
        return new PodSecurityContextBuilder()
                .withRunAsNonRoot(true)
                .withRunAsUser(USER)
                .withRunAsGroup(USER)
                .withFsGroup(USER)
                // Never walk through a volume with millions of files to give them a group that they have.
                .withFsGroupChangePolicy("OnRootMismatch")
                .withNewSeccompProfile()
                .withType("RuntimeDefault")
                .endSeccompProfile()
                .build();
    }

    private static SecurityContext containerSecurity() {
        return new SecurityContextBuilder()
                .withAllowPrivilegeEscalation(false)
                .withReadOnlyRootFilesystem(true)
                .withNewCapabilities()
                .withDrop("ALL")
                .endCapabilities()
                .build();
    }

    private static TopologySpreadConstraint spread(ClusterPlan plan, Component component) {
        return new TopologySpreadConstraintBuilder()
                .withMaxSkew(1)
                .withTopologyKey("kubernetes.io/hostname")
                .withWhenUnsatisfiable("ScheduleAnyway")
                .withNewLabelSelector()
                .withMatchLabels(Labels.selector(plan, component))
                .endLabelSelector()
                .build();
    }
}
