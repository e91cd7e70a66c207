package io.ftpcluster.auth.backend;

import io.ftpcluster.contract.auth.StandingRequest.Holder;
import java.util.List;

/** Tells whose running sessions must end. Thread-safe. */
public interface Standing {
    /** Those of the holders who may not go on. Whoever nothing is known of now may. */
    List<Holder> ended(List<Holder> holders);
}
