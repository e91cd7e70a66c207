package io.ftpcluster.node.auth;

import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.StandingRequest;
import io.ftpcluster.contract.auth.StandingRequest.Holder;
import io.ftpcluster.contract.auth.StandingResult;
import io.ftpcluster.contract.auth.StandingResult.Renewal;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.entry.GrantMark;
import io.ftpcluster.contract.entry.GrantMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets users of a file in, and says later what has changed for them. Immutable.
 *
 * @param marks by which it knows again what it has granted
 */
record MarkedUsers(GrantMarks marks) {
    private static final String BACKEND = "file";

    AuthResult.Granted grant(UserEntry user) {
        return AuthResult.Granted.to(user, marks.of(BACKEND, user));
    }

    /** Compares sessions with the users that there are now, by their names. */
    StandingResult standing(StandingRequest request, Function<String, Optional<UserEntry>> known) {
        List<Holder> ended = new ArrayList<>();
        List<Holder> outdated = new ArrayList<>();
        List<Renewal> renewed = new ArrayList<>();
        for (Holder holder : request.sessions()) {
            Optional<UserEntry> user = known.apply(holder.username()).filter(one -> !one.disabled());
            if (user.isEmpty()) {
                ended.add(holder);
                continue;
            }
            switch (marks.difference(GrantMark.parse(holder.mark()), user.get())) {
                case NONE -> {}
                case ALLOWANCE -> renewed.add(new Renewal(holder, grant(user.get())));
                case PROOF -> outdated.add(holder);
            }
        }
        return new StandingResult(ended, outdated, renewed);
    }
}
