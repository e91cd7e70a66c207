package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.List;
import java.util.stream.Stream;

/** Volumes of configuration, and where they are mounted: whole folders, because single files would never be updated. */
final class Files {
    // Readable for the pod's group, to which Kubernetes gives such volumes, and for nobody else.
    static final int OWNER_AND_GROUP = 0440;

    private Files() {}

    static Volume configMap(String volume, String configMap) {
        return new VolumeBuilder()
                .withName(volume)
                .withNewConfigMap()
                .withName(configMap)
                .withDefaultMode(0444)
                .endConfigMap()
                .build();
    }

    /** Keys of a Secret as files of those names. */
    static Volume secret(String volume, String secret, String... keys) {
        List<KeyToPath> files =
                Stream.of(keys).map(key -> new KeyToPath(key, null, key)).toList();
        return new VolumeBuilder()
                .withName(volume)
                .withNewSecret()
                .withSecretName(secret)
                .withDefaultMode(OWNER_AND_GROUP)
                .withItems(files)
                .endSecret()
                .build();
    }

    static VolumeMount mount(String volume, String folder) {
        return new VolumeMountBuilder()
                .withName(volume)
                .withMountPath(folder)
                .withReadOnly(true)
                .build();
    }
}
