package io.ftpcluster.crds.generate;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.crdv2.generator.CRDPostProcessor;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.ftpcluster.crds.cluster.FtpClusterSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Adds to a generated CRD what the generator has no annotation for: descriptions of the resource, its spec and its
 * status, the default of a whole spec, the keys of lists, and the order of columns.
 */
final class CrdFinish implements CRDPostProcessor {
    private static final ObjectMapper WITHOUT_NULLS =
            new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);

    /** The order in which {@code kubectl get} shows the columns. */
    private static final List<String> COLUMNS = List.of(
            "Cluster",
            "Username",
            "Home",
            "Replicas",
            "Ready",
            "Address",
            "Status",
            "Age",
            "Users",
            "Sessions",
            "Last login",
            "Message");

    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "FtpCluster", "A scalable FTP service behind one address. spec: {} is a working one.",
            "FtpUser", "Someone who may log in to an FtpCluster of the same namespace.");

    @Override
    public HasMetadata process(HasMetadata resource, String crdSpecVersion) {
        if (resource instanceof CustomResourceDefinition definition) {
            String kind = definition.getSpec().getNames().getKind();
            definition.getSpec().getVersions().forEach(version -> finish(kind, version));
        }
        return resource;
    }

    private static void finish(String kind, CustomResourceDefinitionVersion version) {
        version.getAdditionalPrinterColumns().sort(Comparator.comparingInt(CrdFinish::position));
        JSONSchemaProps root = version.getSchema().getOpenAPIV3Schema();
        root.setDescription(DESCRIPTIONS.get(kind));
        JSONSchemaProps spec = property(root, "spec");
        spec.setDescription("What is wanted.");
        requireOrDefault(root, spec);
        JSONSchemaProps status = property(root, "status");
        status.setDescription("What is: written by the operator.");
        JSONSchemaProps conditions = property(status, "conditions");
        keyedBy("type", conditions);
        listKinds(spec);
        withoutRepetition(root);
    }

    // What two people write into one list by server-side apply is merged where its kind is known.
    private static void listKinds(JSONSchemaProps schema) {
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((name, inner) -> {
            switch (name) {
                case "permissions", "days" -> inner.setXKubernetesListType("set");
                case "groups" -> keyedBy(itemsHave("name", inner) ? "name" : "dn", inner);
                case "paths" -> keyedBy("path", inner);
                default -> {}
            }
            listKinds(inner);
            if (inner.getItems() != null) {
                listKinds(inner.getItems().getSchema());
            }
        });
    }

    private static boolean itemsHave(String property, JSONSchemaProps list) {
        return list.getItems().getSchema().getProperties().containsKey(property);
    }

    private static void keyedBy(String key, JSONSchemaProps list) {
        list.setXKubernetesListType("map");
        list.setXKubernetesListMapKeys(List.of(key));
    }

    private static int position(CustomResourceColumnDefinition column) {
        int position = COLUMNS.indexOf(column.getName());
        if (position < 0) {
            throw new IllegalStateException("The column " + column.getName() + " has no place in CrdFinish");
        }
        return position;
    }

    private static JSONSchemaProps property(JSONSchemaProps schema, String name) {
        return requireNonNull(schema.getProperties().get(name), name);
    }

    // The API server judges a default by the rules as it stands, before the defaults inside of it count.
    private static void requireOrDefault(JSONSchemaProps root, JSONSchemaProps spec) {
        if (spec.getRequired() == null || spec.getRequired().isEmpty()) {
            spec.setDefault(WITHOUT_NULLS.valueToTree(FtpClusterSpec.DEFAULTS));
        } else {
            root.setRequired(List.of("spec"));
        }
    }

    // An annotation on a record component stands on its field and on its accessor: the generator finds it twice.
    private static void withoutRepetition(JSONSchemaProps schema) {
        if (schema.getXKubernetesValidations() != null) {
            schema.setXKubernetesValidations(new ArrayList<>(new LinkedHashSet<>(schema.getXKubernetesValidations())));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(CrdFinish::withoutRepetition);
        }
    }
}
