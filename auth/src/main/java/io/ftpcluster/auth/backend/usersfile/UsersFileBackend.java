package io.ftpcluster.auth.backend.usersfile;

import io.ftpcluster.auth.backend.Knowledge;
import io.ftpcluster.auth.backend.UserBackend;
import io.ftpcluster.auth.backend.Verdict;
import io.ftpcluster.auth.factor.ProofCheck;
import io.ftpcluster.auth.file.FileState;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.UserEntry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows the users of one or many users files, each in its last good version. A file that breaks later changes nothing
 * but the log: people who could log in still can. While a file has no good version yet, nobody can say that a name is
 * unknown. Thread-safe: the users are swapped as a whole.
 */
public final class UsersFileBackend implements UserBackend {
    private final UsersReader reader;
    private final ProofCheck proof;
    private final Clock clock;
    private final Map<Path, UsersShard> shards = new TreeMap<>();
    private volatile @Nullable Users users;
    private volatile RecentChanges changes = RecentChanges.NONE;
    private volatile String waitingFor;

    public UsersFileBackend(Path place, UsersReader reader, ProofCheck proof, Clock clock) {
        this.reader = reader;
        this.proof = proof;
        this.clock = clock;
        this.waitingFor = "Waiting for the users file " + place;
    }

    /**
     * Takes all files as they are now, each time one has changed; it reads only those that have. A file that is not among
     * them any more takes its users along, unless none is left at all: that is a mount that went wrong. Called by one
     * thread at a time.
     */
    public void filesChanged(Map<Path, FileState> files) {
        files.forEach((file, state) -> shards.computeIfAbsent(file, path -> new UsersShard(path, reader))
                .take(state));
        if (files.values().stream().anyMatch(FileState.Present.class::isInstance)) {
            shards.keySet().retainAll(files.keySet());
        }
        if (shards.values().stream().anyMatch(UsersShard::isLoaded)) {
            replace(users, Users.of(shards.values()));
        } else {
            waitingFor = "Waiting for the users file: "
                    + shards.values().iterator().next().fault().orElse("it is empty");
        }
    }

    // Nothing is news at first: other copies may have been told long ago. Users before changes: so whoever hears of a
    // change looks up what it has led to.
    private void replace(@Nullable Users before, Users after) {
        users = after;
        changes = before == null ? RecentChanges.NONE : changes.with(before, after, clock.instant());
    }

    @Override
    public String name() {
        return "users";
    }

    @Override
    public Verdict verify(AuthenticateRequest request) {
        Users current = users;
        if (current == null) {
            return new Verdict.CannotTell(waitingFor);
        }
        Optional<UserEntry> user = current.find(request.username());
        return user.isPresent() ? verified(user.get(), request, current) : unknown(request, current);
    }

    @Override
    public Knowledge lookUp(String username) {
        Users current = users;
        if (current == null) {
            return new Knowledge.CannotTell();
        }
        Optional<UserEntry> user = current.find(username);
        if (user.isPresent()) {
            return new Knowledge.Known(user.get());
        }
        return current.missing().isPresent() ? new Knowledge.CannotTell() : new Knowledge.Unknown();
    }

    @Override
    public boolean hasNewsOf(String username) {
        return changes.hold(username, clock.instant());
    }

    @Override
    public Stream<UserEntry> listed() {
        Users current = users;
        return current == null ? Stream.empty() : current.all();
    }

    @Override
    public Optional<String> waitingFor() {
        return users == null ? Optional.of(waitingFor) : Optional.empty();
    }

    private Verdict verified(UserEntry user, AuthenticateRequest request, Users current) {
        Optional<DenialReason> fault =
                proof.fault(user, request, current.decoys().decoyFor(request.username()));
        return fault.isPresent() ? new Verdict.Refused(fault.get()) : new Verdict.Proven(user);
    }

    private Verdict unknown(AuthenticateRequest request, Users current) {
        boolean _ = proof.failSlowly(request.password(), current.decoys().decoyFor(request.username()));
        return current.missing().isPresent()
                ? new Verdict.CannotTell(current.missing().get())
                : new Verdict.Unknown();
    }
}
