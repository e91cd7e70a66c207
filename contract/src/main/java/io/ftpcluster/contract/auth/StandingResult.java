package io.ftpcluster.contract.auth;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link StandingRequest}, the body of a 200. With any other status nothing is known, and all stay.
 *
 * @param ended whose sessions must end: gone, disabled, expired, or outside the allowed hours or networks
 */
public record StandingResult(List<StandingRequest.Holder> ended) {
    public StandingResult(@Nullable List<StandingRequest.Holder> ended) {
        this.ended = List.copyOf(requireNonNullElse(ended, List.of()));
    }
}
