package io.ftpcluster.auth.bans;

import io.ftpcluster.contract.net.ClientNetwork;
import io.ftpcluster.contract.redis.BanKind;
import io.ftpcluster.contract.redis.RedisKeys;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody whose failures are counted together.
 *
 * @param kind what the name is of
 * @param name a user's name in plain small letters, so that writing it in another way does not begin a new count; an IPv4
 *     address; or the network of 64 bits of an IPv6 address, because whoever has one address of it usually has all
 */
public record Suspect(BanKind kind, String name) {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\x{FE00}-\\x{FE0F}]");
    private static final int LONGEST_NAME = 512;
    private static final String NETWORK_BITS = "/" + ClientNetwork.NETWORK_BYTES * Byte.SIZE;
    private static final String NETWORK_END = "::" + NETWORK_BITS;

    /** Somebody who uses a user's name. */
    public static Suspect user(String username) {
        return new Suspect(BanKind.USER, cut(plain(cut(username))));
    }

    // As directories compare names (RFC 4518, section 2): spellings that look alike lead to the same user there.
    private static String plain(String name) {
        return Normalizer.normalize(INVISIBLE.matcher(name).replaceAll(""), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll(" +", " ");
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
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

    /** Reads what {@link #member} has written; empty for anything else. */
    static Optional<Suspect> ofMember(String member) {
        return Arrays.stream(BanKind.values())
                .filter(kind -> member.startsWith(kind.key() + ":"))
                .map(kind -> new Suspect(kind, member.substring(kind.key().length() + 1)))
                .findFirst();
    }

    /** The keys with what failed logins lead to: failures, ban, earlier bans, names that failed. */
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
