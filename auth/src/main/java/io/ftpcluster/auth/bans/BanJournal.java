package io.ftpcluster.auth.bans;

import io.ftpcluster.auth.log.LogText;
import io.ftpcluster.contract.redis.BanKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one log line and one count for every ban that failed logins lead to. Thread-safe. */
public final class BanJournal {
    private static final Logger LOG = LoggerFactory.getLogger(BanJournal.class);

    private final MeterRegistry registry;

    public BanJournal(MeterRegistry registry) {
        this.registry = registry;
        for (BanKind kind : BanKind.values()) {
            bans(kind);
        }
    }

    void banned(Failures failures) {
        bans(failures.whose().kind()).increment();
        LOG.warn(
                "Banned the {} {} for {} s after {} failed logins",
                failures.whose().kind().key(),
                LogText.of(failures.whose().name()),
                failures.ban().toSeconds(),
                failures.count());
    }

    private Counter bans(BanKind kind) {
        return Counter.builder("ftpcluster.auth.bans")
                .description("Bans after too many failed logins, by what is banned")
                .tag("kind", kind.key())
                .register(registry);
    }
}
