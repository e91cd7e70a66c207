package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.ftpcluster.crds.FtpCluster;
import io.ftpcluster.crds.cluster.FtpClusterStatus;
import io.ftpcluster.operator.activity.RedisStanding;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.model.ClusterPlanner;
import io.ftpcluster.operator.model.PlanOutcome;
import io.ftpcluster.operator.resource.Labels;
import io.ftpcluster.operator.status.ClusterStatus;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.PrimaryUpdateAndCacheUtils;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.inbound.SimpleInboundEventSource;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps everything that belongs to an FtpCluster as its spec wants it. Each run looks at what is there, writes only what
 * differs, and leaves; informers call it again. It never waits.
 */
@ControllerConfiguration(name = "ftpcluster", fieldManager = Labels.MANAGER)
public final class FtpClusterReconciler implements Reconciler<FtpCluster> {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration OBSTACLE = Duration.ofSeconds(10);

    private final ClusterPlanner planner;
    private final ClusterSteps steps;
    private final ClusterStatus statuses;
    private final Transitions transitions;
    private final SimpleInboundEventSource<FtpCluster> news;

    FtpClusterReconciler(
            ClusterPlanner planner,
            ClusterSteps steps,
            Transitions transitions,
            SimpleInboundEventSource<FtpCluster> news,
            Clock clock) {
        this.planner = planner;
        this.steps = steps;
        this.transitions = transitions;
        this.news = news;
        this.statuses = new ClusterStatus(clock);
    }

    @Override
    public List<EventSource<?, FtpCluster>> prepareEventSources(EventSourceContext<FtpCluster> context) {
        List<EventSource<?, FtpCluster>> sources =
                new ArrayList<>(OwnedInformers.all(context, steps.users().outcomes()));
        sources.add(news);
        return sources;
    }

    @Override
    public UpdateControl<FtpCluster> reconcile(FtpCluster cluster, Context<FtpCluster> context) {
        return switch (planner.plan(cluster)) {
            case PlanOutcome.PlanProblem problem -> refused(cluster, problem.message(), context);
            case PlanOutcome.Planned planned -> built(cluster, planned.plan(), context);
        };
    }

    @Override
    public ErrorStatusUpdateControl<FtpCluster> updateErrorStatus(
            FtpCluster cluster, Context<FtpCluster> context, Exception failure) {
        FtpClusterStatus status = statuses.failed(
                cluster.getMetadata().getGeneration(),
                "ReconcileFailed",
                "The operator tries again: " + reason(failure),
                cluster.getStatus());
        return status.equals(cluster.getStatus())
                ? ErrorStatusUpdateControl.noStatusUpdate()
                : ErrorStatusUpdateControl.patchStatus(patch(cluster, status));
    }

    private static String reason(Exception failure) {
        return failure instanceof KubernetesClientException refusal
                ? Refusals.message(refusal)
                : failure.getClass().getSimpleName();
    }

    private UpdateControl<FtpCluster> refused(FtpCluster cluster, String message, Context<FtpCluster> context) {
        FtpClusterStatus status = statuses.failed(
                cluster.getMetadata().getGeneration(), EventReason.INVALID_SPEC.text(), message, cluster.getStatus());
        transitions.invalid(cluster, message, status);
        return updated(cluster, status, context);
    }

    private UpdateControl<FtpCluster> built(FtpCluster cluster, ClusterPlan plan, Context<FtpCluster> context) {
        ClusterBuild.Built built = steps.run(new ClusterBuild(plan, new ClusterView(context)));
        FtpClusterStatus status = statuses.of(plan, built.seen(), cluster.getStatus());
        transitions.report(cluster, built.applied(), status);
        return updated(cluster, status, context).rescheduleAfter(pause(built));
    }

    private static Duration pause(ClusterBuild.Built built) {
        if (!built.seen().obstacles().isEmpty()) {
            return OBSTACLE;
        }
        if (built.again()) {
            return SOON;
        }
        return built.seen().redis().standing() instanceof RedisStanding.Reached
                ? ActivityStep.BETWEEN
                : ActivityStep.WITHOUT_REDIS;
    }

    // Written here and not by the framework, which lets the next run see the status before: events would come twice.
    private static UpdateControl<FtpCluster> updated(
            FtpCluster cluster, FtpClusterStatus status, Context<FtpCluster> context) {
        if (!status.equals(cluster.getStatus())) {
            PrimaryUpdateAndCacheUtils.ssaPatchStatusAndCacheResource(cluster, patch(cluster, status), context);
        }
        return UpdateControl.noUpdate();
    }

    private static FtpCluster patch(FtpCluster cluster, FtpClusterStatus status) {
        FtpCluster patch = StatusPatch.of(new FtpCluster(), cluster);
        patch.setStatus(status);
        return patch;
    }
}
