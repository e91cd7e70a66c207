package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.model.RedisPlan;
import io.ftpcluster.operator.redis.RedisSupervisor;
import java.math.BigDecimal;
import java.util.Map;

/** redis.conf, and the script that runs Redis on it, without any secret: the users are in a Secret. */
final class RedisConfigMap implements ManagedObject {
    static final String FILE = "redis.conf";
    static final String FOLDER = "/etc/ftpcluster/redis";
    static final String DATA_FOLDER = "/data";

    private static final BigDecimal SHARE_OF_LIMIT = new BigDecimal("0.75");

    @Override
    public ConfigMap desired(ClusterPlan plan, ObservedFacts facts) {
        return new ConfigMapBuilder()
                .withMetadata(Metadata.of(plan, Component.REDIS, plan.names().redis()))
                .withData(Map.of(FILE, text(plan), RedisSupervisor.FILE, RedisSupervisor.script()))
                .build();
    }

    @Override
    public boolean neededBy(ClusterPlan plan) {
        return plan.redis().isOwn();
    }

    static boolean isKept(ClusterPlan plan) {
        return plan.redis() instanceof RedisPlan.Own own && own.volume().isPresent();
    }

    static String text(ClusterPlan plan) {
        return """
                port %d
                bind * -::*
                protected-mode no
                dir %s
                save ""
                appendonly %s
                aclfile %s/%s
                # Session records must not vanish one by one: nodes are told that there is no room.
                maxmemory-policy noeviction
                %s""".formatted(
                        Ports.REDIS,
                        isKept(plan) ? DATA_FOLDER : "/tmp",
                        isKept(plan) ? "yes" : "no",
                        RedisSecret.FOLDER,
                        RedisSecret.ACL_FILE,
                        memory(plan));
    }

    // Below the container's limit, so that Redis says no before the kernel ends it.
    private static String memory(ClusterPlan plan) {
        Quantity limit = plan.parts().redis().limits().get("memory");
        if (limit == null) {
            return "";
        }
        long bytes = Quantity.getAmountInBytes(limit).multiply(SHARE_OF_LIMIT).longValue();
        return "maxmemory " + bytes + "\n";
    }
}
