package io.ftpcluster.auth.backend;

import io.ftpcluster.contract.auth.AuthenticateRequest;
import java.util.List;
import java.util.Optional;

/**
 * Says what it was made with.
 *
 * @param asked gets the names that were tried
 */
record FakeBackend(String name, Verdict verdict, Knowledge knowledge, List<String> asked) implements UserBackend {
    @Override
    public Verdict verify(AuthenticateRequest request) {
        asked.add(request.username());
        return verdict;
    }

    @Override
    public Knowledge lookUp(String username) {
        return knowledge;
    }

    @Override
    public Optional<String> waitingFor() {
        return verdict instanceof Verdict.CannotTell(String why) ? Optional.of(why) : Optional.empty();
    }
}
