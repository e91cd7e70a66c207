package io.ftpcluster.operator.model;

import io.ftpcluster.crds.cluster.NodesSpec;
import io.ftpcluster.crds.cluster.UploadsSpec;
import java.util.Optional;

/**
 * How the nodes serve their clients.
 *
 * @param tls empty: nothing is encrypted
 * @param nodes complete by itself: greeting and log
 * @param uploads complete by itself
 */
public record ServingPlan(
        NodesSpec nodes, Optional<TlsPlan> tls, UploadsSpec uploads, LimitsPlan limits, TimingPlan timing) {}
