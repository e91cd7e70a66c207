package io.ftpcluster.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.crds.FtpUser;
import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import io.javaoperatorsdk.operator.api.monitoring.Metrics.ControllerExecution;
import io.javaoperatorsdk.operator.api.reconciler.Constants;
import io.javaoperatorsdk.operator.processing.GroupVersionKind;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControllerMetricsTest {
    private static final int USERS = 100;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Metrics metrics = ControllerMetrics.in(registry);

    @Test
    void shouldCountEveryReconciliation_butKeepNothingOfTheirOwnForThousandsOfUsers() throws Exception {
        // given
        metrics.timeControllerExecution(reconciliationOf("first"));
        int before = registry.getMeters().size();

        // when
        for (int i = 0; i < USERS; i++) {
            metrics.timeControllerExecution(reconciliationOf("many-" + i));
        }

        // then
        assertThat(registry.getMeters()).isNotEmpty().hasSize(before);
        assertThat(registry.find("operator.sdk.controllers.execution.reconcile").timer())
                .isNotNull()
                .satisfies(timer -> assertThat(timer.count()).isEqualTo(USERS + 1));
    }

    private static ControllerExecution<String> reconciliationOf(String user) {
        return new ControllerExecution<>() {
            @Override
            public String name() {
                return "reconcile";
            }

            @Override
            public String controllerName() {
                return "ftpuser";
            }

            @Override
            public String successTypeName(String result) {
                return result;
            }

            @Override
            public ResourceID resourceID() {
                return new ResourceID(user, "ftp");
            }

            @Override
            public Map<String, Object> metadata() {
                return Map.of(Constants.RESOURCE_GVK_KEY, GroupVersionKind.gvkFor(FtpUser.class));
            }

            @Override
            public String execute() {
                return "done";
            }
        };
    }
}
