package io.ftpcluster.auth.backend;

import io.ftpcluster.auth.access.AccessCheck;
import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthResult.Denied;
import io.ftpcluster.contract.auth.AuthResult.Granted;
import io.ftpcluster.contract.auth.AuthResult.Unavailable;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.entry.GrantMarks;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks several backends in order: the first that knows the name decides, and one that cannot tell ends the search. Who
 * has proved to be a user is judged by the user's access rules. Thread-safe.
 */
public final class BackendChain implements Authenticator, UserListing, UserLookup {
    /** The longest name and password, in UTF-16 units, that are looked at. */
    public static final int LONGEST_CREDENTIAL = 512;

    private final List<UserBackend> backends;
    private final AccessCheck access;
    private final Supplier<GrantMarks> marks;

    /**
     * Asks these.
     *
     * @param backends the first one first
     * @param marks that logins get
     */
    public BackendChain(List<UserBackend> backends, AccessCheck access, Supplier<GrantMarks> marks) {
        this.backends = List.copyOf(backends);
        this.access = access;
        this.marks = marks;
    }

    @Override
    public Decision authenticate(AuthenticateRequest request) {
        if (isTooLong(request.username()) || isTooLong(request.password())) {
            return denied(DenialReason.BAD_CREDENTIALS, request.username());
        }
        for (int i = 0; i < backends.size(); i++) {
            Verdict verdict = verdict(request, i);
            if (!(verdict instanceof Verdict.Unknown)) {
                return decision(verdict, request, backends.get(i));
            }
        }
        return denied(DenialReason.BAD_CREDENTIALS, request.username());
    }

    @Override
    public Optional<String> waitingFor() {
        String waiting = backends.stream()
                .flatMap(backend -> backend.waitingFor().stream())
                .collect(Collectors.joining("; "));
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting);
    }

    @Override
    public Stream<UserEntry> listed() {
        return backends.stream().flatMap(UserBackend::listed);
    }

    @Override
    public Knowledge lookUp(String username) {
        return knowledge(username, backends);
    }

    private Verdict verdict(AuthenticateRequest request, int position) {
        Verdict verdict = backends.get(position).verify(request);
        return verdict instanceof Verdict.Proven(UserEntry user)
                        && !user.username().equals(request.username())
                ? renamed(user, position)
                : verdict;
    }

    private Decision decision(Verdict verdict, AuthenticateRequest request, UserBackend backend) {
        return switch (verdict) {
            case Verdict.Proven(UserEntry user) -> new Decision(judged(user, request, backend), user.username());
            case Verdict.Refused(DenialReason reason, Optional<String> username) ->
                denied(reason, username.orElse(request.username()));
            case Verdict.Unknown() -> denied(DenialReason.BAD_CREDENTIALS, request.username());
            case Verdict.CannotTell(String why) -> new Decision(new Unavailable(why), request.username());
        };
    }

    // A directory that finds "reader" for "READER" must not make its own "reader" of another backend's.
    private Verdict renamed(UserEntry user, int position) {
        return switch (knowledge(user.username(), backends.subList(0, position))) {
            case Knowledge.Unknown() -> new Verdict.Proven(user);
            case Knowledge.Known _ -> new Verdict.Refused(DenialReason.BAD_CREDENTIALS, Optional.of(user.username()));
            case Knowledge.CannotTell() -> new Verdict.CannotTell("The user's canonical name may be another user's");
        };
    }

    private AuthResult judged(UserEntry user, AuthenticateRequest request, UserBackend backend) {
        Optional<DenialReason> fault = access.onLogin(user, request);
        return fault.isPresent()
                ? new Denied(fault.get())
                : Granted.to(user, marks.get().of(backend.name(), user));
    }

    private static Knowledge knowledge(String username, List<UserBackend> asked) {
        for (UserBackend backend : asked) {
            Knowledge knowledge = backend.lookUp(username);
            if (!(knowledge instanceof Knowledge.Unknown)) {
                return knowledge;
            }
        }
        return new Knowledge.Unknown();
    }

    private static Decision denied(DenialReason reason, String username) {
        return new Decision(new Denied(reason), username);
    }

    private static boolean isTooLong(String credential) {
        return credential.length() > LONGEST_CREDENTIAL;
    }
}
