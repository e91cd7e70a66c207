package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.model.Owner;
import java.util.Map;

/** The metadata that every object begins with: name, labels, and the FtpCluster that takes it along when it goes. */
final class Metadata {
    private Metadata() {}

    static ObjectMeta of(ClusterPlan plan, Component component, String name) {
        return of(plan, component, name, Map.of());
    }

    static ObjectMeta of(ClusterPlan plan, Component component, String name, Map<String, String> annotations) {
        return new ObjectMetaBuilder()
                .withName(name)
                .withNamespace(plan.names().namespace())
                .withLabels(Labels.of(plan, component))
                .withAnnotations(annotations.isEmpty() ? null : annotations)
                .withOwnerReferences(reference(plan.owner()))
                .build();
    }

    /** The same for what nothing takes along. */
    static ObjectMeta ofNobody(ClusterPlan plan, Component component, String name, Map<String, String> annotations) {
        return new ObjectMetaBuilder(of(plan, component, name, annotations))
                .withOwnerReferences()
                .build();
    }

    private static OwnerReference reference(Owner owner) {
        return new OwnerReferenceBuilder()
                .withApiVersion(owner.apiVersion())
                .withKind(owner.kind())
                .withName(owner.name())
                .withUid(owner.uid())
                .withController(true)
                .build();
    }
}
