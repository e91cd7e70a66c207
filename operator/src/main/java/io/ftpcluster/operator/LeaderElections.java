package io.ftpcluster.operator;

import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.ftpcluster.operator.config.LeaderElection;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How this process takes part in the election. One that loses the Lease ends at once, and Kubernetes starts it again: two
 * must never work at the same time. The framework's own exit is switched off, because it is also taken during a normal
 * shutdown, where it waits for itself for ever.
 */
final class LeaderElections {
    private static final Logger LOG = LoggerFactory.getLogger(LeaderElections.class);
    private static final String LEASE = "ftpcluster-operator";
    private static final int LOST = 3;

    private LeaderElections() {}

    /**
     * The framework's configuration.
     *
     * @param stopping true while this process ends of its own accord
     */
    static LeaderElectionConfiguration of(LeaderElection election, AtomicBoolean stopping) {
        return new LeaderElectionConfiguration(
                LEASE,
                election.namespace(),
                LeaderElectionConfiguration.LEASE_DURATION_DEFAULT_VALUE,
                LeaderElectionConfiguration.RENEW_DEADLINE_DEFAULT_VALUE,
                LeaderElectionConfiguration.RETRY_PERIOD_DEFAULT_VALUE,
                election.identity(),
                callbacks(election.identity(), stopping),
                false);
    }

    private static LeaderCallbacks callbacks(String identity, AtomicBoolean stopping) {
        return new LeaderCallbacks(
                () -> LOG.info("{} leads", identity),
                () -> lost(identity, stopping),
                leader -> LOG.info("The leader is {}", leader));
    }

    private static void lost(String identity, AtomicBoolean stopping) {
        if (!stopping.get()) {
            LOG.error("{} has lost the Lease {} and ends", identity, LEASE);
            Runtime.getRuntime().halt(LOST);
        }
    }
}
