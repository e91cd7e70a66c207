package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.CustomResource;

/** Server-side apply owns every field that it sends: a patch of the status holds the status and nothing else. */
final class StatusPatch {
    private StatusPatch() {}

    /**
     * Makes an empty resource one that can carry a status.
     *
     * @param empty of the same type
     */
    static <T extends CustomResource<?, ?>> T of(T empty, T resource) {
        empty.setSpec(null);
        empty.setMetadata(new ObjectMetaBuilder()
                .withName(resource.getMetadata().getName())
                .withNamespace(resource.getMetadata().getNamespace())
                .build());
        return empty;
    }
}
