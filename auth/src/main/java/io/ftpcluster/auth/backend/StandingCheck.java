package io.ftpcluster.auth.backend;

import io.ftpcluster.auth.access.AccessCheck;
import io.ftpcluster.contract.auth.StandingRequest.Holder;
import io.ftpcluster.contract.auth.UserEntry;
import java.util.List;

/**
 * Asks about whoever has a session the backend that let the user in: that another one knows nothing now, or never can,
 * as a webhook, says nothing about its users. Thread-safe.
 */
public final class StandingCheck implements Standing {
    private final List<UserBackend> backends;
    private final AccessCheck access;

    /**
     * Judges by these.
     *
     * @param backends all that are asked about logins, in their order
     */
    public StandingCheck(List<UserBackend> backends, AccessCheck access) {
        this.backends = List.copyOf(backends);
        this.access = access;
    }

    @Override
    public List<Holder> ended(List<Holder> holders) {
        return holders.stream().filter(this::isEnded).toList();
    }

    private boolean isEnded(Holder holder) {
        return switch (knowledge(holder)) {
            case Knowledge.Known(UserEntry user) ->
                access.onStay(user, holder.clientAddress()).isPresent();
            case Knowledge.Unknown() -> true;
            case Knowledge.CannotTell() -> false;
        };
    }

    private Knowledge knowledge(Holder holder) {
        for (UserBackend backend : backends) {
            Knowledge knowledge = backend.lookUp(holder.username());
            if (backend.name().equals(holder.mark())) {
                return knowledge;
            }
            if (knowledge instanceof Knowledge.Known) {
                return holder.mark().isEmpty()
                        ? knowledge
                        : new Knowledge.Unknown(); // The name is somebody else's now.
            }
            if (knowledge instanceof Knowledge.CannotTell && holder.mark().isEmpty()) {
                return knowledge;
            }
        }
        return new Knowledge.Unknown();
    }
}
