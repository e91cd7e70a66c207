package io.ftpcluster.operator.resource;

import io.ftpcluster.crds.ApiGroup;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.Map;
import java.util.TreeMap;

/** The labels and annotations on everything that the operator makes, and who finds what by them. */
public final class Labels {
    /** Also the field manager of every write. */
    public static final String MANAGER = "ftpcluster-operator";

    /** Selects everything that the operator made, in one namespace or in all. */
    public static final String MANAGED_SELECTOR = "app.kubernetes.io/managed-by=" + MANAGER;

    /** On pods and ConfigMaps: the hash that pods should have live. A change on a pod makes the kubelet sync it. */
    public static final String CONFIG_HASH = ApiGroup.NAME + "/config-hash";

    /** On the ConfigMap of nginx: the nodes that it knows. */
    public static final String ROUTING = ApiGroup.NAME + "/routing";

    /** On a pod template: changes when a file does that is read only at start. */
    public static final String STARTED_WITH = ApiGroup.NAME + "/started-with";

    /** On a claim: the FtpCluster that has it, or had it last. */
    static final String CLUSTER_UID = ApiGroup.NAME + "/cluster-uid";

    private static final String NAME = "app.kubernetes.io/name";
    private static final String INSTANCE = "app.kubernetes.io/instance";
    private static final String COMPONENT = "app.kubernetes.io/component";
    private static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    private static final String APPLICATION = "ftpcluster";

    /** On the operator's own pods; its chart writes them. */
    static final Map<String, String> OPERATOR_PODS = new TreeMap<>(Map.of(NAME, APPLICATION, COMPONENT, "operator"));

    private Labels() {}

    /** All labels of an object of one part. */
    public static Map<String, String> of(ClusterPlan plan, Component component) {
        Map<String, String> labels = new TreeMap<>(selector(plan, component));
        labels.put(MANAGED_BY, MANAGER);
        return labels;
    }

    /** The labels that tell the pods of one part from all other pods of the namespace. */
    public static Map<String, String> selector(ClusterPlan plan, Component component) {
        return new TreeMap<>(Map.of(NAME, APPLICATION, INSTANCE, plan.names().cluster(), COMPONENT, component.label()));
    }

    /** {@link #selector} as text, for the scale subresource. */
    public static String selectorText(ClusterPlan plan, Component component) {
        return String.join(
                ",",
                selector(plan, component).entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .toList());
    }

    /** Name of the FtpCluster that an object with these labels belongs to; empty when it is not ours. */
    public static String clusterOf(Map<String, String> labels) {
        return MANAGER.equals(labels.get(MANAGED_BY)) ? labels.getOrDefault(INSTANCE, "") : "";
    }

    /** Whether an object with these labels belongs to the part. */
    public static boolean isOf(Component component, Map<String, String> labels) {
        return component.label().equals(labels.get(COMPONENT));
    }
}
