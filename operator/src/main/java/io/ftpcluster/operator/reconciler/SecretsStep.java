package io.ftpcluster.operator.reconciler;

import io.ftpcluster.operator.certificate.CertificateCheck;
import io.ftpcluster.operator.certificate.CertificateReading;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.users.UserSecrets;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.HashSet;
import java.util.Set;

/** Watches the Secrets that a cluster and its users name, and looks at those for TLS. */
final class SecretsStep {
    private final NamedSecrets secrets;

    SecretsStep(NamedSecrets secrets) {
        this.secrets = secrets;
    }

    /** Watches what is named now, and nothing that was named before. */
    CertificateReading run(ClusterPlan plan, ClusterView view) {
        secrets.follow(new ResourceID(plan.names().cluster(), plan.names().namespace()), names(plan, view));
        return new CertificateCheck(name -> secrets.find(plan.names().namespace(), name)).read(plan.tls());
    }

    private static Set<String> names(ClusterPlan plan, ClusterView view) {
        Set<String> names = new HashSet<>();
        view.users().forEach(user -> names.addAll(UserSecrets.names(user)));
        plan.tls().ifPresent(tls -> {
            names.add(tls.certificateSecret());
            tls.authoritiesSecret().ifPresent(names::add);
        });
        return names;
    }
}
