package io.ftpcluster.operator.model;

import io.fabric8.kubernetes.api.model.Quantity;
import io.ftpcluster.crds.cluster.LimitsSpec;
import io.ftpcluster.crds.cluster.RedisUnavailable;
import org.jspecify.annotations.Nullable;

/** Reads the texts of the limits. Stateless. */
final class LimitsPlanner {
    private LimitsPlanner() {}

    /**
     * The plan.
     *
     * @throws IllegalArgumentException when a text has another form than it should
     */
    static LimitsPlan plan(LimitsSpec spec, RedisUnavailable whenUnavailable) {
        return new LimitsPlan(
                timers(spec),
                new LimitsPlan.Rates(
                        rate("limits.uploadRate", spec.uploadRate()),
                        rate("limits.downloadRate", spec.downloadRate()),
                        rate("limits.uploadRatePerUserAndNode", spec.uploadRatePerUserAndNode()),
                        rate("limits.downloadRatePerUserAndNode", spec.downloadRatePerUserAndNode())),
                spec.maxSessionsPerNode(),
                spec.maxSessionsPerAddressAndNode(),
                spec.maxTransfersPerNode(),
                new LimitsPlan.Shared(
                        spec.maxSessions(), spec.maxSessionsPerAddress(), whenUnavailable == RedisUnavailable.DENY));
    }

    private static LimitsPlan.Timers timers(LimitsSpec spec) {
        return new LimitsPlan.Timers(
                ShortDuration.parse("limits.idleTimeout", spec.idleTimeout()),
                ShortDuration.parse("limits.loginTimeout", spec.loginTimeout()),
                ShortDuration.parse("limits.dataTimeout", spec.dataTimeout()),
                ShortDuration.parse("limits.stallTimeout", spec.stallTimeout()),
                ShortDuration.parseOrZero("limits.transferTimeout", spec.transferTimeout()));
    }

    private static long rate(String field, @Nullable Quantity rate) {
        long bytes = Amount.bytes(field, rate);
        if (rate != null && bytes == 0) {
            throw new IllegalArgumentException(field + ": " + rate + " is no number of bytes per second");
        }
        return bytes;
    }
}
