package io.ftpcluster.auth.bans;

import io.ftpcluster.contract.net.ClientNetwork;
import io.ftpcluster.contract.redis.BanKind;
import io.ftpcluster.contract.redis.RedisKeys;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody whose failures are counted together.
 *
 * @param kind what the name is of
 * @param name a user's name in small letters, so that writing it in another way does not begin a new count; an IPv4
 *     address; or the network of 64 bits of an IPv6 address, because whoever has one address of it usually has all
 */
public record Suspect(BanKind kind, String name) {
    private static final int LONGEST_NAME = 512;
    private static final String NETWORK_BITS = "/" + ClientNetwork.NETWORK_BYTES * Byte.SIZE;
    private static final String NETWORK_END = "::" + NETWORK_BITS;

    /** Somebody who uses a user's name. */
    public static Suspect user(String username) {
        String cut = username.substring(0, Math.min(username.length(), LONGEST_NAME));
        return new Suspect(BanKind.USER, cut.toLowerCase(Locale.ROOT));
    }

    /** Somebody at an address. */
    public static Suspect address(InetAddress address) {
        return new Suspect(
                BanKind.ADDRESS, address instanceof Inet6Address ? network(address) : address.getHostAddress());
    }

    /** Somebody as the admin API names them: a user, an address, or such a network; empty when it is none. */
    public static Optional<Suspect> named(BanKind kind, String name) {
        return switch (kind) {
            case USER -> name.isBlank() ? Optional.empty() : Optional.of(user(name));
            case ADDRESS -> addressIn(name).map(Suspect::address);
        };
    }

    /** The address of somebody at one, or the first one of the network; empty for a user. */
    static Optional<InetAddress> firstAddress(Suspect whom) {
        return whom.kind() == BanKind.ADDRESS ? addressIn(whom.name()) : Optional.empty();
    }

    private static Optional<InetAddress> addressIn(String name) {
        return parse(name.endsWith(NETWORK_END) ? name.substring(0, name.length() - NETWORK_BITS.length()) : name);
    }

    /** Reads an address as text; empty when it is none. Never asks DNS. */
    public static Optional<InetAddress> parse(String text) {
        // Java would take 192.0.2 for 192.0.0.2.
        if (!text.contains(":") && !text.matches("[0-9]{1,3}([.][0-9]{1,3}){3}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** As it stands in the set of all bans. */
    String member() {
        return kind.key() + ":" + name;
    }

    /** The keys with everything about it: failures, ban, earlier bans, names that failed. */
    String[] keys(RedisKeys keys) {
        return new String[] {
            keys.failures(kind, name), keys.ban(kind, name), keys.earlierBans(kind, name), keys.failedNames(kind, name)
        };
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ClientNetwork.NETWORK_BYTES; i += 2) {
            text.append("%x:".formatted((bytes[i] & 0xff) << Byte.SIZE | bytes[i + 1] & 0xff));
        }
        return text.substring(0, text.length() - 1) + NETWORK_END;
    }
}
