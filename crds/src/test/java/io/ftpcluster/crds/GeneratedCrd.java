package io.ftpcluster.crds;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A CRD file as the build has just written it. */
record GeneratedCrd(CustomResourceDefinition definition) {
    static GeneratedCrd of(String plural) {
        String file = "/META-INF/fabric8/" + plural + "." + ApiGroup.NAME + "-v1.yml";
        try (InputStream text = Objects.requireNonNull(GeneratedCrd.class.getResourceAsStream(file), file)) {
            return new GeneratedCrd(Serialization.unmarshal(text, CustomResourceDefinition.class));
        } catch (IOException broken) {
            throw new AssertionError(file, broken);
        }
    }

    JSONSchemaProps root() {
        return definition.getSpec().getVersions().getFirst().getSchema().getOpenAPIV3Schema();
    }

    /** Every schema in the file by its path, such as {@code spec.storage.size}; the root's is empty. */
    Map<String, JSONSchemaProps> schemas() {
        Map<String, JSONSchemaProps> found = new LinkedHashMap<>();
        collect("", root(), found);
        return found;
    }

    private static void collect(String path, JSONSchemaProps schema, Map<String, JSONSchemaProps> found) {
        found.put(path, schema);
        if (schema.getProperties() != null) {
            schema.getProperties()
                    .forEach((name, inner) -> collect(path.isEmpty() ? name : path + "." + name, inner, found));
        }
    }
}
