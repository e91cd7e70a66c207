package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.crds.FtpUser;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.resource.Component;
import io.ftpcluster.operator.resource.UsersSecret;
import io.ftpcluster.operator.users.RenderedUsers;
import io.ftpcluster.operator.users.UsersRenderer;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the users Secret of a cluster and brings it into the running pods. */
final class UsersStep {
    private final NamedSecrets secrets;
    private final UserOutcomes outcomes;

    UsersStep(NamedSecrets secrets, UserOutcomes outcomes) {
        this.secrets = secrets;
        this.outcomes = outcomes;
    }

    /** Where the outcomes go. */
    UserOutcomes outcomes() {
        return outcomes;
    }

    /** Applies the Secret, and says on success what became of every user. */
    ApplyOutcome apply(ClusterPlan plan, ClusterView view, ObjectApplier applier) {
        ResourceID cluster = new ResourceID(plan.names().cluster(), plan.names().namespace());
        List<FtpUser> users = view.users();
        RenderedUsers rendered = UsersRenderer.render(
                users, name -> secrets.find(plan.names().namespace(), name), previous(plan, applier));
        ApplyOutcome outcome = applier.apply(UsersSecret.desired(plan, rendered.users(), rendered.sources()));
        switch (outcome) {
            case ApplyOutcome.Created created -> outcomes.publish(cluster, rendered.outcomes());
            case ApplyOutcome.Updated updated -> outcomes.publish(cluster, rendered.outcomes());
            case ApplyOutcome.Unchanged unchanged -> outcomes.publish(cluster, rendered.outcomes());
            case ApplyOutcome.NameTaken taken -> {}
            case ApplyOutcome.Refused refused -> {}
        }
        return outcome;
    }

    /**
     * Tells the pods of the authentication service.
     *
     * @return whether to call again in a few seconds
     */
    boolean bringIntoPods(ApplyOutcome applied, ClusterView view, PodNudge nudge) {
        return Applied.object(applied)
                .map(secret -> nudge.tell(view.pods(Component.AUTH), UsersSecret.hash((Secret) secret)))
                .orElse(false);
    }

    private static @Nullable Secret previous(ClusterPlan plan, ObjectApplier applier) {
        return applier.actual(UsersSecret.desired(plan, "", ""))
                .filter(applier::isOurs)
                .orElse(null);
    }
}
