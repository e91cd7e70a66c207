package io.ftpcluster.contract.auth;

import static java.util.Objects.requireNonNullElse;

import io.ftpcluster.contract.auth.StandingRequest.Holder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link StandingRequest}, the body of a 200. With any other status nothing is known, and all stay. Who is
 * not named goes on as before.
 *
 * @param ended whose sessions must end: gone, disabled, expired, or outside the allowed hours or networks
 * @param outdated who may log in, but not as these sessions have: with another password, or into another home
 * @param renewed who may do or use something else from now on than these sessions know
 */
public record StandingResult(List<Holder> ended, List<Holder> outdated, List<Renewal> renewed) {
    /** Everybody stays. */
    public static final StandingResult NO_CHANGE = new StandingResult(null, null, null);

    public StandingResult(
            @Nullable List<Holder> ended, @Nullable List<Holder> outdated, @Nullable List<Renewal> renewed) {
        this.ended = List.copyOf(requireNonNullElse(ended, List.of()));
        this.outdated = List.copyOf(requireNonNullElse(outdated, List.of()));
        this.renewed = List.copyOf(requireNonNullElse(renewed, List.of()));
    }

    /**
     * What holds for some sessions from now on.
     *
     * @param holder whose
     * @param granted what a login would get now
     */
    public record Renewal(Holder holder, AuthResult.Granted granted) {}
}
