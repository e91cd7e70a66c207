package io.ftpcluster.operator.model;

import io.ftpcluster.crds.cluster.UploadsSpec;
import java.util.Optional;

/**
 * How the nodes serve their clients.
 *
 * @param tls empty: nothing is encrypted
 * @param uploads complete by itself
 */
public record ServingPlan(Optional<TlsPlan> tls, UploadsSpec uploads, LimitsPlan limits, TimingPlan timing) {}
