package io.ftpcluster.contract.redis;

import io.ftpcluster.contract.net.AddressBlock;
import java.util.Locale;
import java.util.Optional;

/**
 * What is said on {@link RedisKeys#kicks()}: every node ends the sessions that are meant. As text {@code kind name}.
 *
 * @param kind what the name is of
 * @param name id of a session, canonical name of a user, or address of clients, or a block of them such as
 *     {@code 192.0.2.0/24}
 */
public record KickMessage(Kind kind, String name) {
    /** What can be named. */
    public enum Kind {
        SESSION,
        USER,
        ADDRESS
    }

    /** The text for the channel. */
    public String text() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + name;
    }

    /** Reads a text; empty when it is no such message. */
    public static Optional<KickMessage> parse(String text) {
        int space = text.indexOf(' ');
        if (space < 0 || space == text.length() - 1) {
            return Optional.empty();
        }
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(text.substring(0, space))) {
                return Optional.of(new KickMessage(kind, text.substring(space + 1)))
                        .filter(KickMessage::isMeaningful);
            }
        }
        return Optional.empty();
    }

    private static boolean isMeaningful(KickMessage message) {
        if (message.kind != Kind.ADDRESS) {
            return true;
        }
        try {
            var _ = AddressBlock.parse(message.name);
            return true;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
