package io.ftpcluster.auth.backend;

import io.ftpcluster.auth.access.AccessCheck;
import io.ftpcluster.contract.auth.AuthResult.Granted;
import io.ftpcluster.contract.auth.StandingRequest.Holder;
import io.ftpcluster.contract.auth.StandingResult;
import io.ftpcluster.contract.auth.StandingResult.Renewal;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.entry.GrantMark;
import io.ftpcluster.contract.entry.GrantMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Asks about whoever has a session the backend that let the user in: that another one knows nothing now, or never can,
 * as a webhook, says nothing about its users. What that backend says now is compared with the session's mark. The copy
 * of the service that has let a fresh session in may know what this one does not know yet: such a session is compared
 * only where this one has heard of a change just now. Thread-safe.
 */
public final class StandingCheck implements Standing {
    private final List<UserBackend> backends;
    private final AccessCheck access;
    private final Supplier<GrantMarks> marks;

    /**
     * Judges by these.
     *
     * @param backends all that are asked about logins, in their order
     * @param marks that logins get now
     */
    public StandingCheck(List<UserBackend> backends, AccessCheck access, Supplier<GrantMarks> marks) {
        this.backends = List.copyOf(backends);
        this.access = access;
        this.marks = marks;
    }

    @Override
    public StandingResult of(List<Holder> holders) {
        Findings findings = new Findings(marks.get());
        holders.forEach(findings::add);
        return new StandingResult(findings.ended, findings.outdated, findings.renewed);
    }

    private Knowledge knowledge(Holder holder, String grantedBy, BiFunction<UserBackend, String, Knowledge> source) {
        for (UserBackend backend : backends) {
            Knowledge knowledge = source.apply(backend, holder.username());
            if (backend.name().equals(grantedBy)) {
                return knowledge;
            }
            if (knowledge instanceof Knowledge.Known) {
                return grantedBy.isEmpty() ? knowledge : new Knowledge.Unknown(); // The name is somebody else's now.
            }
            if (knowledge instanceof Knowledge.CannotTell && grantedBy.isEmpty()) {
                return knowledge;
            }
        }
        return new Knowledge.Unknown();
    }

    private boolean isUpToDate(Holder holder) {
        return !holder.fresh() || backends.stream().anyMatch(backend -> backend.hasNewsOf(holder.username()));
    }

    /** What came of one question. */
    private final class Findings {
        private final GrantMarks current;
        private final List<Holder> ended = new ArrayList<>();
        private final List<Holder> outdated = new ArrayList<>();
        private final List<Renewal> renewed = new ArrayList<>();

        Findings(GrantMarks current) {
            this.current = current;
        }

        void add(Holder holder) {
            GrantMark mark = GrantMark.parse(holder.mark());
            boolean upToDate = isUpToDate(holder); // Before the look-up, which then has what is news.
            Finding remembered =
                    finding(holder, mark, knowledge(holder, mark.backend(), UserBackend::lookUp), upToDate);
            // Another copy may have asked a directory later than this one: what is remembered must not undo that.
            Finding found = remembered instanceof Finding.Same
                    ? remembered
                    : finding(holder, mark, knowledge(holder, mark.backend(), UserBackend::lookUpNow), upToDate);
            switch (found) {
                case Finding.Same() -> {}
                case Finding.Ended() -> ended.add(holder);
                case Finding.Outdated() -> outdated.add(holder);
                case Finding.Renewed(Granted granted) -> renewed.add(new Renewal(holder, granted));
            }
        }

        private Finding finding(Holder holder, GrantMark mark, Knowledge knowledge, boolean upToDate) {
            return switch (knowledge) {
                case Knowledge.Known(UserEntry user)
                when access.onStay(user, holder.clientAddress()).isPresent() -> new Finding.Ended();
                case Knowledge.Known(UserEntry user) when upToDate -> compared(mark, user);
                case Knowledge.Unknown() when upToDate -> new Finding.Ended();
                case Knowledge.Known _, Knowledge.Unknown _, Knowledge.CannotTell _ -> new Finding.Same();
            };
        }

        private Finding compared(GrantMark mark, UserEntry user) {
            return switch (current.difference(mark, user)) {
                case NONE -> new Finding.Same();
                case ALLOWANCE -> new Finding.Renewed(Granted.to(user, current.of(mark.backend(), user)));
                case PROOF -> new Finding.Outdated();
            };
        }
    }

    /** What has become of one session's user. */
    private sealed interface Finding {
        /** Nothing, or nobody can tell. */
        record Same() implements Finding {}

        /** The user may not be here any more. */
        record Ended() implements Finding {}

        /** The user has to log in again. */
        record Outdated() implements Finding {}

        /** The user may do or use something else. */
        record Renewed(Granted granted) implements Finding {}
    }
}
