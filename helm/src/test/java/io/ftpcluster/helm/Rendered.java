package io.ftpcluster.helm;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Arrays;
import java.util.List;

/**
 * The objects of one rendering.
 *
 * @param objects in the order of the text
 */
record Rendered(List<GenericKubernetesResource> objects) {
    static Rendered of(String text) {
        return new Rendered(Arrays.stream(("\n" + text).split("\n---", -1))
                .filter(document -> document.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#")))
                .map(document -> Serialization.unmarshal(document, GenericKubernetesResource.class))
                .toList());
    }

    List<GenericKubernetesResource> ofKind(String kind) {
        return objects.stream().filter(object -> kind.equals(object.getKind())).toList();
    }

    List<String> namesOfKind(String kind) {
        return ofKind(kind).stream()
                .map(object -> object.getMetadata().getName())
                .toList();
    }

    /** The only object of the type. */
    <T extends HasMetadata> T only(Class<T> type) {
        List<GenericKubernetesResource> found = ofKind(HasMetadata.getKind(type));
        if (found.size() != 1) {
            throw new IllegalStateException("Expected one " + type.getSimpleName() + ", found " + found.size());
        }
        return Serialization.unmarshal(Serialization.asYaml(found.getFirst()), type);
    }
}
