package io.ftpcluster.auth.admin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.auth.AuthConfig;
import io.ftpcluster.contract.admin.AdminApi;
import io.ftpcluster.contract.admin.BanFacts;
import io.ftpcluster.contract.admin.Complaint;
import io.ftpcluster.contract.admin.KickOutcome;
import io.ftpcluster.contract.admin.NewBan;
import io.ftpcluster.contract.admin.RecountOutcome;
import io.ftpcluster.contract.admin.ServiceStatus;
import io.ftpcluster.contract.admin.SessionFacts;
import io.ftpcluster.contract.admin.SessionPage;
import io.ftpcluster.contract.admin.UserFacts;
import io.micronaut.context.ApplicationContext;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** {@code docs/reference/api.yaml} says what the service offers: the same paths, methods and fields. */
class ApiPageTest {
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

    @Test
    void hasEveryPathAndMethod() throws IOException {
        assertThat(documented()).isEqualTo(offered());
    }

    @Test
    void hasEveryField() throws IOException {
        Map<String, Map<String, Object>> schemas = map(map(page(), "components"), "schemas");

        assertThat(schemas.keySet())
                .isEqualTo(RECORDS.stream().map(Class::getSimpleName).collect(Collectors.toSet()));
        assertThat(RECORDS)
                .allSatisfy(record -> assertThat(fields(schemas, record))
                        .containsExactlyElementsOf(Arrays.stream(record.getRecordComponents())
                                .map(RecordComponent::getName)
                                .toList()));
    }

    private static Set<String> fields(Map<String, Map<String, Object>> schemas, Class<?> record) {
        return ApiPageTest.<Object>map(requireNonNull(schemas.get(record.getSimpleName())), "properties")
                .keySet();
    }

    private static Set<String> documented() throws IOException {
        Map<String, Map<String, Object>> paths = map(page(), "paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> offered() {
        AuthConfig config = AuthConfig.from(Map.of("AUTH_TOKEN_REQUIRED", "false", "AUTH_USERS_FILE", "/nowhere.json"));
        try (ApplicationContext context =
                ApplicationContext.builder().singletons(config).start()) {
            return routes(context.getBean(Router.class)).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    // Micronaut answers HEAD wherever it answers GET.
    private static Stream<String> routes(Router router) {
        return router.uriRoutes()
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .map(route -> route.getHttpMethodName() + " "
                        + route.getUriMatchTemplate().toPathString().replace("{+", "{"))
                .filter(route -> route.contains(" " + AdminApi.BASE + "/"));
    }

    private static Map<String, Object> page() throws IOException {
        return new Yaml().load(Files.readString(Path.of("..", "docs", "reference", "api.yaml")));
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> map(Map<String, ?> from, String key) {
        Object value = from.get(key);
        assertThat(value).as(key).isInstanceOf(Map.class);
        return (Map<String, T>) requireNonNull(value);
    }
}
