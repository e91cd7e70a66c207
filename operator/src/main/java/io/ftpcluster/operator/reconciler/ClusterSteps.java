package io.ftpcluster.operator.reconciler;

/** The parts of a build that outlive one reconciliation. Thread-safe. */
record ClusterSteps(
        GeneratedSecrets generated,
        SecretsStep secrets,
        UsersStep users,
        ActivityStep activity,
        BalancerStep balancer,
        PodNudge nudge) {
    /** Runs a build with these. */
    ClusterBuild.Built run(ClusterBuild build) {
        return build.run(this);
    }
}
