package io.ftpcluster.auth.backend;

import io.ftpcluster.contract.auth.StandingRequest.Holder;
import io.ftpcluster.contract.auth.StandingResult;
import java.util.List;

/** Tells what has become of those who have sessions. Thread-safe. */
public interface Standing {
    /** Which of the holders may not go on, and which not as before. Of whom nothing is known now is not named. */
    StandingResult of(List<Holder> holders);
}
