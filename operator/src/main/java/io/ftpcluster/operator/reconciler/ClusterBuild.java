package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.ftpcluster.operator.activity.RedisStanding;
import io.ftpcluster.operator.balancer.Agreement;
import io.ftpcluster.operator.balancer.BalancerRouting;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.model.Names;
import io.ftpcluster.operator.model.StoragePlan;
import io.ftpcluster.operator.resource.Component;
import io.ftpcluster.operator.resource.Labels;
import io.ftpcluster.operator.resource.ManagedObject;
import io.ftpcluster.operator.resource.ManagedObjects;
import io.ftpcluster.operator.resource.NodeFiles;
import io.ftpcluster.operator.resource.ObservedFacts;
import io.ftpcluster.operator.resource.RedisFacts;
import io.ftpcluster.operator.status.Observation;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings the objects of one FtpCluster to their desired forms, in order. Used for one reconciliation, on its thread. */
final class ClusterBuild {
    private final ClusterPlan plan;
    private final ClusterView view;
    private final ObjectApplier applier;
    private final Applied applied = new Applied();

    ClusterBuild(ClusterPlan plan, ClusterView view) {
        this.plan = plan;
        this.view = view;
        this.applier = new ObjectApplier(view, plan);
    }

    /**
     * Applies everything.
     *
     * @return whether pods have to be told again in a few seconds, and what is there now
     */
    Built run(ClusterSteps steps) {
        SecretsReading secrets = steps.secrets().run(plan, view);
        steps.generated().ensure(plan, applier).forEach(applied::add);
        RedisFacts redis = redis(secrets);
        List<ApplyOutcome> users = steps.users().apply(plan, view, applier);
        users.forEach(applied::add);
        boolean again = steps.users().bringIntoPods(users, redis, view, steps.nudge());
        ObservedFacts facts = new ObservedFacts(routing(), address(), secrets.certificate(), redis);
        if (applied.obstacles().isEmpty()) {
            ManagedObjects.IN_ORDER.forEach(object -> apply(object, facts));
        }
        again |= steps.nudge().tell(view.pods(Component.NODE), NodeFiles.hash(facts));
        again |= steps.nudge().tell(view.pods(Component.REDIS), redis.version());
        RedisStanding standing = steps.activity()
                .run(plan, view, redis, applied.find(Secret.class, plan.names().adminToken()));
        BalancerStep.Told told = steps.balancer().run(plan, facts, view, steps.nudge());
        return new Built(
                applied,
                observation(
                        facts,
                        new Observation.RedisView(
                                applied.find(Deployment.class, plan.names().redis()), standing),
                        new Observation.BalancerView(
                                applied.find(Deployment.class, plan.names().balancer()),
                                facts.routing(),
                                told.agreement()),
                        secrets.missing(),
                        counts(steps)),
                again || told.again() || canGoOn(facts.routing(), told.agreement()));
    }

    /**
     * What a run did.
     *
     * @param again whether pods have to be told again in a few seconds
     */
    record Built(Applied applied, Observation seen, boolean again) {}

    private RedisFacts redis(SecretsReading secrets) {
        return plan.redis().isOwn()
                ? RedisFacts.own(applied.find(Secret.class, plan.names().redisUsers())
                        .map(secret -> secret.getMetadata().getUid())
                        .orElse(""))
                : secrets.externalRedis().orElse(RedisFacts.UNKNOWN);
    }

    private BalancerRouting routing() {
        Map<String, String> written = view.find(ConfigMap.class, plan.names().balancer())
                .map(HasMetadata::getMetadata)
                .flatMap(metadata -> Optional.ofNullable(metadata.getAnnotations()))
                .orElse(Map.of());
        boolean settled = view.agreedConfigHash().equals(written.get(Labels.CONFIG_HASH));
        return nextRouting(BalancerRouting.parse(written.getOrDefault(Labels.ROUTING, "")), settled);
    }

    private BalancerRouting nextRouting(BalancerRouting current, boolean settled) {
        return current.next(plan.parts().nodes().replicas(), PodFacts.nodes(view.pods(Component.NODE)), settled);
    }

    // What every nginx pod has live may allow the next step, and no event will tell us to take it.
    private boolean canGoOn(BalancerRouting live, Agreement agreement) {
        return agreement instanceof Agreement.Agreed && !nextRouting(live, true).equals(live);
    }

    private String address() {
        return PublicAddress.of(plan, view.find(Service.class, plan.names().publicService()));
    }

    private void apply(ManagedObject object, ObservedFacts facts) {
        if (object.neededBy(plan)) {
            HasMetadata desired = object.desired(plan, facts);
            boolean isPremature = object.isPremature(plan, facts) || ForeignClaims.areUsedBy(desired, applied);
            if (!isPremature || applier.actual(desired).isPresent()) {
                applied.add(applier.apply(desired));
            }
        } else if (object.isDeletedWithoutNeed()) {
            applier.delete(object.desired(plan, facts));
        }
    }

    private Observation.Counts counts(ClusterSteps steps) {
        ResourceID cluster = new ResourceID(plan.names().cluster(), plan.names().namespace());
        return new Observation.Counts(
                steps.users().outcomes().accepted(cluster),
                steps.activity().activities().sessions(cluster));
    }

    private Observation observation(
            ObservedFacts facts,
            Observation.RedisView redis,
            Observation.BalancerView balancer,
            List<Observation.Obstacle> missing,
            Observation.Counts counts) {
        List<Observation.Obstacle> obstacles = new ArrayList<>(applied.obstacles());
        obstacles.addAll(missing);
        Names names = plan.names();
        return new Observation(
                claim(),
                redis,
                applied.find(Deployment.class, names.auth()),
                applied.find(StatefulSet.class, names.node()),
                pods(),
                facts.certificate(),
                balancer,
                facts.address(),
                obstacles,
                counts);
    }

    private Map<Component, List<Pod>> pods() {
        return Arrays.stream(Component.values()).collect(Collectors.toMap(Function.identity(), view::pods));
    }

    private Optional<PersistentVolumeClaim> claim() {
        return switch (plan.storage()) {
            case StoragePlan.NewClaim made -> applied.find(PersistentVolumeClaim.class, made.claim());
            case StoragePlan.ExistingClaim existing ->
                Optional.ofNullable(view.client()
                        .persistentVolumeClaims()
                        .inNamespace(plan.names().namespace())
                        .withName(existing.claim())
                        .get());
        };
    }
}
