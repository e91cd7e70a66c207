package io.ftpcluster.auth.admin;

import static java.util.Objects.requireNonNull;

import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.web.router.UriRouteInfo;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * One call that the service offers.
 *
 * @param method of HTTP
 * @param path with the names of its parts in braces
 * @param handler what answers it, with the annotations that say what it is for
 * @param names of the handler's parameters
 */
record ApiCall(String method, String path, Method handler, List<String> names) {
    private static final String JSON = "application/json";

    /** One route of the service. */
    static ApiCall of(UriRouteInfo<?, ?> route) {
        return new ApiCall(
                route.getHttpMethodName(),
                // Names may have slashes in them: that is for Micronaut alone.
                route.getUriMatchTemplate().toPathString().replace("{+", "{"),
                route.getTargetMethod().getTargetMethod(),
                Arrays.stream(route.getTargetMethod().getArguments())
                        .map(Argument::getName)
                        .toList());
    }

    /** The call in OpenAPI. */
    Operation operation() {
        io.swagger.v3.oas.annotations.Operation said = requireNonNull(
                handler.getAnnotation(io.swagger.v3.oas.annotations.Operation.class), handler + " says nothing");
        Operation operation = new Operation().summary(said.summary());
        if (!said.description().isEmpty()) {
            operation.setDescription(said.description());
        }
        for (int i = 0; i < names.size(); i++) {
            java.lang.reflect.Parameter parameter = handler.getParameters()[i];
            if (parameter.isAnnotationPresent(Body.class)) {
                operation.setRequestBody(body(parameter.getType()));
            } else {
                operation.addParametersItem(parameter(parameter, names.get(i)));
            }
        }
        return operation.responses(responses());
    }

    private RequestBody body(Class<?> type) {
        MediaType body = new MediaType().schema(ApiSchemas.reference(type));
        io.swagger.v3.oas.annotations.parameters.RequestBody said =
                handler.getAnnotation(io.swagger.v3.oas.annotations.parameters.RequestBody.class);
        if (said != null) {
            String example = said.content()[0].examples()[0].value();
            body.setExample(new Yaml().load(example));
        }
        return new RequestBody().required(true).content(new Content().addMediaType(JSON, body));
    }

    private static Parameter parameter(java.lang.reflect.Parameter parameter, String name) {
        io.swagger.v3.oas.annotations.Parameter said =
                parameter.getAnnotation(io.swagger.v3.oas.annotations.Parameter.class);
        boolean inQuery = parameter.isAnnotationPresent(QueryValue.class);
        Parameter told = new Parameter()
                .name(name)
                .in(inQuery ? "query" : "path")
                .required(inQuery ? null : true)
                .schema(schema(parameter.getType(), said == null ? null : said.schema()));
        if (said != null && !said.description().isEmpty()) {
            told.setDescription(said.description());
        }
        return told;
    }

    private static Schema<?> schema(Class<?> type, io.swagger.v3.oas.annotations.media.@Nullable Schema said) {
        boolean isNumber = type == Integer.class;
        JsonSchema schema = new JsonSchema();
        schema.typesItem(isNumber ? "integer" : "string");
        if (said != null && isNumber) {
            schema.setMinimum(new BigDecimal(said.minimum()));
            schema.setMaximum(new BigDecimal(said.maximum()));
            schema.setDefault(Integer.valueOf(said.defaultValue()));
        }
        if (said != null && said.allowableValues().length > 0) {
            schema.setEnum(List.of((Object[]) said.allowableValues()));
        }
        return schema;
    }

    private ApiResponses responses() {
        ApiResponses responses = new ApiResponses();
        Type result = handler.getGenericReturnType();
        if (!handler.getReturnType().equals(io.micronaut.http.HttpResponse.class)) {
            responses.addApiResponse(
                    "200", new ApiResponse().description("What is asked for.").content(json(result)));
        }
        responses.addApiResponse("403", new ApiResponse().$ref(ApiAnswers.REFUSED));
        if (!path.endsWith("/status")) {
            responses.addApiResponse("503", new ApiResponse().$ref(ApiAnswers.AWAY));
        }
        for (var said : handler.getAnnotationsByType(io.swagger.v3.oas.annotations.responses.ApiResponse.class)) {
            responses.addApiResponse(said.responseCode(), response(said));
        }
        return sorted(responses);
    }

    private static ApiResponses sorted(ApiResponses responses) {
        ApiResponses sorted = new ApiResponses();
        responses.keySet().stream().sorted().forEach(status -> sorted.addApiResponse(status, responses.get(status)));
        return sorted;
    }

    private static ApiResponse response(io.swagger.v3.oas.annotations.responses.ApiResponse said) {
        if (!said.ref().isEmpty()) {
            return new ApiResponse().$ref(said.ref());
        }
        ApiResponse response = new ApiResponse().description(said.description());
        return said.content().length == 0
                ? response
                : response.content(json(said.content()[0].schema().implementation()));
    }

    /** A body in JSON. */
    static Content json(Type type) {
        return new Content().addMediaType(JSON, new MediaType().schema(ApiSchemas.reference(type)));
    }
}
