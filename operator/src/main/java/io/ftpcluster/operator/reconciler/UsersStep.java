package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.crds.FtpUser;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.resource.Component;
import io.ftpcluster.operator.resource.FormerUsersSecret;
import io.ftpcluster.operator.resource.RedisFacts;
import io.ftpcluster.operator.resource.UsersSecret;
import io.ftpcluster.operator.users.RenderedUsers;
import io.ftpcluster.operator.users.UsersRenderer;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes the users Secrets of a cluster and brings them into the running pods. Thread-safe. */
final class UsersStep {
    private final NamedSecrets secrets;
    private final UserOutcomes outcomes;
    private final PasswordQueues queues;

    UsersStep(NamedSecrets secrets, UserOutcomes outcomes, PasswordQueues queues) {
        this.secrets = secrets;
        this.outcomes = outcomes;
        this.queues = queues;
    }

    /** Where the outcomes go. */
    UserOutcomes outcomes() {
        return outcomes;
    }

    /** Applies the Secrets, and says on success what became of every user. */
    List<ApplyOutcome> apply(ClusterPlan plan, ClusterView view, ObjectApplier applier) {
        ResourceID cluster = new ResourceID(plan.names().cluster(), plan.names().namespace());
        List<FtpUser> users = view.users();
        List<Secret> written = written(plan, applier);
        Function<String, Optional<Secret>> named =
                name -> secrets.find(plan.names().namespace(), name);
        UsersInput input = UsersInput.of(plan.users(), users, named, written);
        // Most reconciliations are not about users: to render thousands of them every time would be a waste.
        if (outcomes.isSettled(cluster, input)) {
            return written.stream()
                    .<ApplyOutcome>map(ApplyOutcome.Unchanged::new)
                    .toList();
        }
        RenderedUsers rendered = UsersRenderer.render(users, plan.users(), named, written, queues.of(cluster));
        List<ApplyOutcome> applied = apply(plan, applier, rendered);
        if (applied.stream().allMatch(outcome -> Applied.object(outcome).isPresent())) {
            outcomes.publish(cluster, rendered.outcomes());
        }
        if (rendered.isComplete() && applied.stream().allMatch(ApplyOutcome.Unchanged.class::isInstance)) {
            outcomes.settle(cluster, input);
        } else {
            outcomes.unsettle(cluster);
        }
        return applied;
    }

    /**
     * Tells the pods of the authentication service, of new users and of a new password for Redis.
     *
     * @return whether to call again in a few seconds
     */
    boolean bringIntoPods(List<ApplyOutcome> applied, RedisFacts redis, ClusterView view, PodNudge nudge) {
        List<Secret> now = applied.stream()
                .flatMap(outcome -> Applied.object(outcome).stream())
                .map(Secret.class::cast)
                .toList();
        return now.size() == UsersSecret.SHARDS
                && nudge.tell(view.pods(Component.AUTH), UsersSecret.hash(now) + "-" + redis.version());
    }

    private static List<ApplyOutcome> apply(ClusterPlan plan, ObjectApplier applier, RenderedUsers rendered) {
        List<ApplyOutcome> applied = new ArrayList<>();
        for (int shard = 0; shard < UsersSecret.SHARDS; shard++) {
            RenderedUsers.Shard texts = rendered.shards().get(shard);
            applied.add(applier.apply(
                    UsersSecret.desired(plan, shard, texts.users(), texts.sources(), rendered.defaults())));
        }
        return applied;
    }

    // The former Secret first: it is asked for hashes only as long as the ones that follow it are not there.
    private static List<Secret> written(ClusterPlan plan, ObjectApplier applier) {
        List<Secret> written = new ArrayList<>();
        for (int shard = 0; shard < UsersSecret.SHARDS; shard++) {
            applier.actual(UsersSecret.desired(plan, shard, "", "", ""))
                    .filter(applier::isOurs)
                    .ifPresent(written::add);
        }
        if (written.size() < UsersSecret.SHARDS) {
            applier.actual(FormerUsersSecret.form(plan)).filter(applier::isOurs).ifPresent(written::addFirst);
        }
        return written;
    }
}
