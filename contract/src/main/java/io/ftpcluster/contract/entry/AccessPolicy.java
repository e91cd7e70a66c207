package io.ftpcluster.contract.entry;

import io.ftpcluster.contract.auth.AccessRules;
import io.ftpcluster.contract.net.AddressBlock;
import java.net.InetAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Access rules as they are checked.
 *
 * @param networks one of them must hold the client's address; none: from anywhere
 * @param hours one of them must hold the moment; none: always
 * @param expires first moment that is too late; empty: never
 * @param requireTls whether a session without TLS is refused
 */
public record AccessPolicy(
        List<AddressBlock> networks, List<WeeklyHours> hours, Optional<Instant> expires, boolean requireTls) {
    /**
     * Reads the rules of a user's entry.
     *
     * @throws UnusableRuleException when one cannot be read
     */
    public static AccessPolicy of(AccessRules rules) {
        return new AccessPolicy(
                rules.networks().stream().map(AccessPolicy::network).toList(),
                rules.hours().stream().map(WeeklyHours::of).toList(),
                rules.expires().isEmpty() ? Optional.empty() : Optional.of(moment(rules.expires())),
                rules.requireTls());
    }

    /** Whether the user's time is over at this moment. */
    public boolean isOver(Instant now) {
        return expires.isPresent() && !now.isBefore(expires.get());
    }

    /** Whether the moment is in the allowed hours. */
    public boolean isOpen(Instant now) {
        return hours.isEmpty() || hours.stream().anyMatch(part -> part.contains(now));
    }

    /** Whether a client may come from there; a text that is no address is nowhere. */
    public boolean admits(String clientAddress) {
        if (networks.isEmpty()) {
            return true;
        }
        try {
            // Without the interface's name, as in fe80::1%eth0: it means nothing on this machine.
            InetAddress client = InetAddress.ofLiteral(clientAddress.replaceFirst("%.*", ""));
            return networks.stream().anyMatch(block -> block.contains(client));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static AddressBlock network(String text) {
        try {
            return AddressBlock.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UnusableRuleException(
                    "a network that is neither an address nor a block: write 192.0.2.0/24 or 2001:db8::/32", e);
        }
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new UnusableRuleException(
                    "an expiry that is no moment of RFC 3339: write it as 2030-01-31T00:00:00Z", e);
        }
    }
}
