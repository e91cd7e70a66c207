package io.ftpcluster.auth.backend;

import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.UserDefaults;
import io.ftpcluster.contract.auth.UserEntry;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives the users of a backend the limits and conditions that it says nothing of. Thread-safe. */
public final class DefaultedBackend implements UserBackend {
    private final UserBackend backend;
    private final DefaultsFile defaults;

    public DefaultedBackend(UserBackend backend, DefaultsFile defaults) {
        this.backend = backend;
        this.defaults = defaults;
    }

    @Override
    public String name() {
        return backend.name();
    }

    @Override
    public Verdict verify(AuthenticateRequest request) {
        Optional<UserDefaults> known = defaults.known();
        if (known.isEmpty()) {
            return new Verdict.CannotTell("Waiting for the limits and conditions of users of " + name());
        }
        Verdict verdict = backend.verify(request);
        return verdict instanceof Verdict.Proven(UserEntry user)
                ? new Verdict.Proven(known.get().applyTo(user))
                : verdict;
    }

    @Override
    public Knowledge lookUp(String username) {
        return defaulted(backend.lookUp(username));
    }

    @Override
    public Knowledge lookUpNow(String username) {
        return defaulted(backend.lookUpNow(username));
    }

    private Knowledge defaulted(Knowledge knowledge) {
        Optional<UserDefaults> known = defaults.known();
        if (!(knowledge instanceof Knowledge.Known(UserEntry user))) {
            return knowledge;
        }
        return known.isPresent() ? new Knowledge.Known(known.get().applyTo(user)) : new Knowledge.CannotTell();
    }

    @Override
    public boolean hasNewsOf(String username) {
        return backend.hasNewsOf(username);
    }

    @Override
    public Stream<UserEntry> listed() {
        return backend.listed();
    }

    @Override
    public Optional<String> waitingFor() {
        return backend.waitingFor();
    }
}
