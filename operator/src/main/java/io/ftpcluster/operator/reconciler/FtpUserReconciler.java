package io.ftpcluster.operator.reconciler;

import static java.util.Objects.requireNonNullElse;

import io.ftpcluster.contract.admin.UserFacts;
import io.ftpcluster.crds.FtpCluster;
import io.ftpcluster.crds.FtpUser;
import io.ftpcluster.crds.user.FtpUserStatus;
import io.ftpcluster.operator.resource.Labels;
import io.ftpcluster.operator.status.UserStatus;
import io.ftpcluster.operator.users.UserOutcome;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.inbound.SimpleInboundEventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says on every FtpUser what became of it. The users file itself is written with the FtpCluster. */
@ControllerConfiguration(name = "ftpuser", fieldManager = Labels.MANAGER)
public final class FtpUserReconciler implements Reconciler<FtpUser> {
    private final UserOutcomes outcomes;
    private final UserActivities activities;
    private final UserStatus statuses;

    FtpUserReconciler(UserOutcomes outcomes, UserActivities activities, Clock clock) {
        this.outcomes = outcomes;
        this.activities = activities;
        this.statuses = new UserStatus(clock);
    }

    @Override
    public List<EventSource<?, FtpUser>> prepareEventSources(EventSourceContext<FtpUser> context) {
        SimpleInboundEventSource<FtpUser> changes = new SimpleInboundEventSource<>("outcomes");
        outcomes.sendTo(changes);
        activities.sendTo(changes);
        return List.of(changes, clusters(context));
    }

    @Override
    public UpdateControl<FtpUser> reconcile(FtpUser user, Context<FtpUser> context) {
        Optional<UserOutcome> outcome =
                context.getSecondaryResource(FtpCluster.class).isPresent()
                        ? outcomes.find(ResourceID.fromResource(user), clusterOf(user))
                        : Optional.of(UserOutcome.clusterMissing(user));
        // An outcome of an older spec will be followed by one of this spec, and that one calls again.
        long generation = requireNonNullElse(user.getMetadata().getGeneration(), 0L);
        return outcome.filter(found -> found.generation() == generation)
                .map(found -> updated(user, statuses.of(found, activity(user, found), user.getStatus())))
                .orElseGet(UpdateControl::noUpdate);
    }

    // Who does not have the name has not the sessions either.
    private Optional<UserFacts> activity(FtpUser user, UserOutcome outcome) {
        return outcome.reason().isGood() ? activities.find(clusterOf(user), outcome.username()) : Optional.empty();
    }

    private static UpdateControl<FtpUser> updated(FtpUser user, FtpUserStatus status) {
        if (status.equals(user.getStatus())) {
            return UpdateControl.noUpdate();
        }
        FtpUser patch = StatusPatch.of(new FtpUser(), user);
        patch.setStatus(status);
        return UpdateControl.patchStatus(patch);
    }

    private static InformerEventSource<FtpCluster, FtpUser> clusters(EventSourceContext<FtpUser> context) {
        return new InformerEventSource<>(
                InformerEventSourceConfiguration.from(FtpCluster.class, FtpUser.class)
                        .<FtpUser>withPrimaryToSecondaryMapper(user -> Set.of(clusterOf(user)))
                        .withSecondaryToPrimaryMapper(cluster -> usersOf(cluster, context))
                        // Whether there is one is all that counts here; the rest comes with the outcomes.
                        .withOnUpdateFilter((now, before) -> false)
                        .build(),
                context);
    }

    private static Set<ResourceID> usersOf(FtpCluster cluster, EventSourceContext<FtpUser> context) {
        ResourceID id = ResourceID.fromResource(cluster);
        return context.getPrimaryCache()
                .list(
                        cluster.getMetadata().getNamespace(),
                        user -> clusterOf(user).equals(id))
                .map(ResourceID::fromResource)
                .collect(Collectors.toSet());
    }

    private static ResourceID clusterOf(FtpUser user) {
        return new ResourceID(user.getSpec().clusterName(), user.getMetadata().getNamespace());
    }
}
