package io.ftpcluster.operator.model;

import io.fabric8.kubernetes.api.model.Quantity;
import io.ftpcluster.crds.cluster.LimitsSpec;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Reads the texts of the limits. Stateless. */
final class LimitsPlanner {
    private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(Long.MAX_VALUE);

    private LimitsPlanner() {}

    /**
     * The plan.
     *
     * @throws IllegalArgumentException when a text has another form than it should
     */
    static LimitsPlan plan(LimitsSpec spec) {
        return new LimitsPlan(
                timers(spec),
                new LimitsPlan.Rates(
                        rate("limits.uploadRate", spec.uploadRate()),
                        rate("limits.downloadRate", spec.downloadRate()),
                        rate("limits.uploadRatePerUserAndNode", spec.uploadRatePerUserAndNode()),
                        rate("limits.downloadRatePerUserAndNode", spec.downloadRatePerUserAndNode())),
                spec.maxSessionsPerNode(),
                spec.maxSessionsPerAddressAndNode());
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
        if (rate == null) {
            return 0;
        }
        BigDecimal bytes = amount(field, rate).setScale(0, RoundingMode.DOWN);
        if (bytes.signum() <= 0 || bytes.compareTo(HIGHEST_RATE) > 0) {
            throw new IllegalArgumentException(field + ": " + rate + " is no number of bytes per second");
        }
        return bytes.longValueExact();
    }

    private static BigDecimal amount(String field, Quantity rate) {
        try {
            return rate.getNumericalAmount();
        } catch (IllegalArgumentException notAQuantity) {
            throw new IllegalArgumentException(
                    field + ": " + rate + " is no quantity: write a number such as 500k, 10M or 1Gi", notAQuantity);
        }
    }
}
