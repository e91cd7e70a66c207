package io.ftpcluster.operator.resource;

import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.model.Names;
import io.ftpcluster.operator.model.PodPlan;
import java.util.Locale;

/** The four parts that run as pods. */
public enum Component {
    NODE,
    BALANCER,
    AUTH,
    REDIS;

    /** Value of the component label. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of the part's workload. */
    public String workload(Names names) {
        return switch (this) {
            case NODE -> names.node();
            case BALANCER -> names.balancer();
            case AUTH -> names.auth();
            case REDIS -> names.redis();
        };
    }

    /** The part's pods. */
    public PodPlan pods(ClusterPlan plan) {
        return switch (this) {
            case NODE -> plan.parts().nodes();
            case BALANCER -> plan.parts().balancer();
            case AUTH -> plan.parts().auth();
            case REDIS -> plan.parts().redis();
        };
    }
}
