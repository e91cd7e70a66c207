package io.ftpcluster.contract.admin;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/**
 * Keeps somebody out from now on, and ends the sessions there are.
 *
 * @param kind {@code address} or {@code user}
 * @param name an address or a user's name
 * @param seconds how long; 0: as long as a first ban after failed logins
 * @param reason why, in words; may be left out
 */
public record NewBan(String kind, String name, long seconds, String reason) {
    public NewBan(@Nullable String kind, @Nullable String name, long seconds, @Nullable String reason) {
        this.kind = requireNonNullElse(kind, "");
        this.name = requireNonNullElse(name, "");
        this.seconds = seconds;
        this.reason = requireNonNullElse(reason, "");
    }
}
