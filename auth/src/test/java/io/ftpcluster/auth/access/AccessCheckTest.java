package io.ftpcluster.auth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ftpcluster.contract.auth.AccessRules;
import io.ftpcluster.contract.auth.AllowedHours;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.entry.AccessPolicy;
import io.ftpcluster.contract.entry.UnusableRuleException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessCheckTest {
    private static final String HERE = "192.0.2.7";
    private static final Instant NOON = Instant.parse("2026-06-03T12:00:00Z");

    @Test
    void letsEverybodyInWhoHasNoRules() {
        assertThat(at(NOON).onLogin(user(AccessRules.ANY), request(HERE, false)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.0, true",
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.0/24, ::ffff:192.0.2.7, true",
        "192.0.2.0/24, 2001:db8::1, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "::ffff:192.0.2.7, 192.0.2.7, true",
        "0.0.0.0/0, 203.0.113.1, true",
        "0.0.0.0/0, ::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "fe80::/10, fe80::1%eth0, true",
        "192.0.2.0/24, host.example, false",
        "192.0.2.0/24, '', false"
    })
    void admitsTheNetworksThatAreNamed(String network, String client, boolean admitted) {
        UserEntry user = user(new AccessRules(List.of("198.51.100.0/24", network), null, null, false));

        assertThat(at(NOON).onLogin(user, request(client, false)))
                .isEqualTo(at(NOON).onStay(user, client))
                .isEqualTo(admitted ? Optional.empty() : Optional.of(DenialReason.WRONG_NETWORK));
    }

    @ParameterizedTest
    @CsvSource({
        // 2026-06-01 is a Monday; Berlin is two hours ahead of UTC in summer.
        "MONDAY, 08:00, 18:00, UTC, 2026-06-01T07:59:59Z, false",
        "MONDAY, 08:00, 18:00, UTC, 2026-06-01T08:00:00Z, true",
        "MONDAY, 08:00, 18:00, UTC, 2026-06-01T17:59:59Z, true",
        "MONDAY, 08:00, 18:00, UTC, 2026-06-01T18:00:00Z, false",
        "MONDAY, 08:00, 18:00, UTC, 2026-06-02T12:00:00Z, false",
        "MONDAY, 08:00, 18:00, Europe/Berlin, 2026-06-01T06:00:00Z, true",
        "MONDAY, 08:00, 18:00, Europe/Berlin, 2026-06-01T16:00:00Z, false",
        "MONDAY, 00:00, 00:00, Europe/Berlin, 2026-05-31T22:00:00Z, true",
        "MONDAY, 00:00, 00:00, Europe/Berlin, 2026-05-31T21:59:59Z, false",
        "MONDAY, 00:00, 00:00, Europe/Berlin, 2026-06-01T22:00:00Z, false",
        "MONDAY, 22:00, 06:00, UTC, 2026-06-01T22:00:00Z, true",
        "MONDAY, 22:00, 06:00, UTC, 2026-06-02T05:59:59Z, true",
        "MONDAY, 22:00, 06:00, UTC, 2026-06-02T06:00:00Z, false",
        "MONDAY, 22:00, 06:00, UTC, 2026-06-01T05:00:00Z, false",
        "SUNDAY, 22:00, 06:00, UTC, 2026-06-01T05:00:00Z, true",
        // In the night of the 29th of March 2026 clocks in Berlin go from 02:00 to 03:00.
        "SUNDAY, 00:00, 03:00, Europe/Berlin, 2026-03-29T00:59:59Z, true",
        "SUNDAY, 00:00, 03:00, Europe/Berlin, 2026-03-29T01:00:00Z, false"
    })
    void opensAtTheHoursThatAreNamed(DayOfWeek day, String from, String to, String zone, Instant moment, boolean open) {
        UserEntry user = user(rules(new AllowedHours(Set.of(day), from, to, zone), null));

        assertThat(at(moment).onLogin(user, request(HERE, false)))
                .isEqualTo(at(moment).onStay(user, HERE))
                .isEqualTo(open ? Optional.empty() : Optional.of(DenialReason.WRONG_HOUR));
    }

    @Test
    void anyOfSeveralHoursWillDo() {
        UserEntry user = user(new AccessRules(
                null,
                List.of(
                        new AllowedHours(null, "01:00", "02:00", "UTC"),
                        new AllowedHours(null, "11:00", "13:00", "UTC")),
                null,
                false));

        assertThat(at(NOON).onStay(user, HERE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-03T12:00:00Z, true",
        "2026-06-03T12:00:00.001Z, false",
        "2026-06-03T14:00:00+02:00, true",
        "2026-06-03t12:00:01z, false"
    })
    void expiresAtTheMomentThatIsNamed(String expires, boolean over) {
        UserEntry user = user(rules(null, expires));

        assertThat(at(NOON).onStay(user, HERE)).isEqualTo(over ? Optional.of(DenialReason.EXPIRED) : Optional.empty());
    }

    @Test
    void asksForTlsAtTheLoginOnly() {
        UserEntry user = user(new AccessRules(null, null, null, true));

        assertThat(at(NOON).onLogin(user, request(HERE, false))).contains(DenialReason.TLS_REQUIRED);
        assertThat(at(NOON).onLogin(user, request(HERE, true))).isEmpty();
        assertThat(at(NOON).onStay(user, HERE)).isEmpty();
    }

    @Test
    void keepsOutWhoIsDisabled() {
        UserEntry user = user(AccessRules.ANY).withDisabled(true);

        assertThat(at(NOON).onLogin(user, request(HERE, true))).contains(DenialReason.DISABLED);
        assertThat(at(NOON).onStay(user, HERE)).contains(DenialReason.DISABLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "host.example", "2001:db8::/129", ""})
    void saysWhatANetworkMustBe(String network) {
        assertThatThrownBy(() -> AccessPolicy.of(new AccessRules(List.of(network), null, null, false)))
                .isInstanceOf(UnusableRuleException.class)
                .hasMessageContaining("192.0.2.0/24");
    }

    @ParameterizedTest
    @CsvSource({
        "24:00, 00:00, UTC, 00:00",
        "8 am, 00:00, UTC, 08:30",
        "08:00, 18h, UTC, 08:30",
        "08:00, 18:00, Mars/Base, Europe/Berlin"
    })
    void saysWhatHoursMustBe(String from, String to, String zone, String hint) {
        AllowedHours hours = new AllowedHours(null, from, to, zone);

        assertThatThrownBy(() -> AccessPolicy.of(rules(hours, null)))
                .isInstanceOf(UnusableRuleException.class)
                .hasMessageContaining(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2030-01-31", "tomorrow", "2030-01-31T00:00:00"})
    void saysWhatAnExpiryMustBe(String expires) {
        assertThatThrownBy(() -> AccessPolicy.of(rules(null, expires)))
                .isInstanceOf(UnusableRuleException.class)
                .hasMessageContaining("2030-01-31T00:00:00Z");
    }

    private static AccessCheck at(Instant moment) {
        return new AccessCheck(Clock.fixed(moment, ZoneOffset.UTC));
    }

    private static AccessRules rules(@Nullable AllowedHours hours, @Nullable String expires) {
        return new AccessRules(null, hours == null ? null : List.of(hours), expires, false);
    }

    private static UserEntry user(AccessRules access) {
        return new UserEntry("demo", "", "/demo", Set.<Permission>of(), null, null, access, null, false, false);
    }

    private static AuthenticateRequest request(String client, boolean secure) {
        return new AuthenticateRequest("demo", "demo", client, "session-1", secure, null);
    }
}
