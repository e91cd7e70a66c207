package io.ftpcluster.auth.admin;

import static java.util.Objects.requireNonNull;

import io.ftpcluster.contract.admin.BanFacts;
import io.ftpcluster.contract.admin.Complaint;
import io.ftpcluster.contract.admin.KickOutcome;
import io.ftpcluster.contract.admin.NewBan;
import io.ftpcluster.contract.admin.RecountOutcome;
import io.ftpcluster.contract.admin.ServiceStatus;
import io.ftpcluster.contract.admin.SessionFacts;
import io.ftpcluster.contract.admin.SessionPage;
import io.ftpcluster.contract.admin.UserFacts;
import io.ftpcluster.contract.redis.BanKind;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The records of the admin API as JSON schemas, with what their sources say about them. */
final class ApiSchemas {
    private static final String SOURCES = "contract/src/main/java/io/ftpcluster/contract/admin";

    private static final List<Class<? extends Record>> RECORDS = List.of(
            SessionFacts.class,
            SessionPage.class,
            KickOutcome.class,
            UserFacts.class,
            RecountOutcome.class,
            BanFacts.class,
            NewBan.class,
            ServiceStatus.class,
            ServiceStatus.NodeFacts.class,
            Complaint.class);

    private final RecordComments comments;

    private ApiSchemas(RecordComments comments) {
        this.comments = comments;
    }

    /** All of them, by name; the sources are in a checkout with this top folder. */
    static Map<String, Schema<?>> all(Path top) throws IOException {
        ApiSchemas schemas = new ApiSchemas(RecordComments.of(top.resolve(SOURCES)));
        Map<String, Schema<?>> all = new LinkedHashMap<>();
        RECORDS.forEach(type -> all.put(type.getSimpleName(), schemas.of(type)));
        restrict(all);
        return all;
    }

    // What is in no type, but in the words of an answer.
    private static void restrict(Map<String, Schema<?>> all) {
        kinds(property(all, BanFacts.class, "kind"));
        kinds(property(all, NewBan.class, "kind"));
        requireNonNull(all.get(NewBan.class.getSimpleName())).setRequired(List.of("kind", "name"));
        property(all, NewBan.class, "reason").setMaxLength(BansController.LONGEST_REASON);
        Schema<?> seconds = property(all, NewBan.class, "seconds");
        seconds.setMinimum(BigDecimal.ZERO);
        seconds.setMaximum(BigDecimal.valueOf(BansController.LONGEST.toSeconds()));
        seconds.setDefault(0);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void kinds(Schema schema) {
        schema.setEnum(Arrays.stream(BanKind.values()).map(BanKind::key).toList());
    }

    private static Schema<?> property(Map<String, Schema<?>> all, Class<?> type, String name) {
        return requireNonNull(
                requireNonNull(all.get(type.getSimpleName())).getProperties().get(name));
    }

    private Schema<?> of(Class<? extends Record> type) {
        Schema<?> schema =
                requireNonNull(ModelConverters.getInstance(true).read(type).get(type.getSimpleName()));
        schema.setDescription(comments.of(type));
        @SuppressWarnings("rawtypes")
        Map<String, Schema> ordered = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = requireNonNull(schema.getProperties().get(component.getName()));
            ordered.put(component.getName(), described(property, comments.of(type, component.getName())));
        }
        schema.setProperties(ordered);
        return schema;
    }

    // The contract's comments say which texts are moments; one that may be empty is not always one.
    private static Schema<?> described(Schema<?> property, String text) {
        property.setDescription(text);
        if (text.contains("RFC 3339") && !text.contains("empty")) {
            property.setFormat("date-time");
        }
        return property;
    }

    /** A schema that says where that of a type is. */
    static Schema<?> reference(Type type) {
        if (type instanceof ParameterizedType list) {
            return new JsonSchema().typesItem("array").items(reference(list.getActualTypeArguments()[0]));
        }
        return new JsonSchema().$ref("#/components/schemas/" + ((Class<?>) type).getSimpleName());
    }
}
