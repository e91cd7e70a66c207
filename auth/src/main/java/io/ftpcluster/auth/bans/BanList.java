package io.ftpcluster.auth.bans;

import io.ftpcluster.auth.redis.Redis;
import io.ftpcluster.contract.redis.BanKind;
import io.ftpcluster.contract.redis.RedisKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Failed logins and bans of one cluster, in Redis. {@link BanReader} lists them. Every method asks once, and throws
 * {@link io.ftpcluster.auth.redis.RedisAwayException} when there is no answer. Thread-safe.
 */
public final class BanList {
    private final Redis redis;
    private final RedisKeys keys;
    private final BanRules rules;

    public BanList(Redis redis, RedisKeys keys, BanRules rules) {
        this.redis = redis;
        this.keys = keys;
        this.rules = rules;
    }

    /** Whether one of them is banned. */
    boolean holdsOneOf(List<Suspect> suspects) {
        String[] bans = suspects.stream()
                .map(suspect -> keys.ban(suspect.kind(), suspect.name()))
                .toArray(String[]::new);
        return bans.length > 0 && redis.ask(commands -> commands.exists(bans)) > 0;
    }

    /**
     * Counts a denied login.
     *
     * @param address where it came from; empty: nowhere that is counted
     * @param guessers for whom it counts as a failed one; those who have failed too often are banned
     */
    Denials denied(Optional<Suspect> address, List<Suspect> guessers) {
        if (address.isEmpty() && guessers.isEmpty()) {
            return new Denials(0, List.of());
        }
        List<Long> found = redis.run(BanScripts.DENIED, keysOfDenial(address, guessers), argumentsOfDenial(guessers));
        List<Failures> failures = new ArrayList<>();
        for (int i = 0; i < guessers.size(); i++) {
            failures.add(new Failures(guessers.get(i), found.get(2 * i + 1), Duration.ofMillis(found.get(2 * i + 2))));
        }
        return new Denials(address.isPresent() ? found.getFirst() : 0, failures);
    }

    private String[] keysOfDenial(Optional<Suspect> address, List<Suspect> guessers) {
        return Stream.concat(
                        Stream.of(
                                keys.bans(),
                                keys.denials(
                                        BanKind.ADDRESS,
                                        address.map(Suspect::name).orElse(""))),
                        guessers.stream().flatMap(suspect -> Stream.of(suspect.keys(keys))))
                .toArray(String[]::new);
    }

    private String[] argumentsOfDenial(List<Suspect> guessers) {
        Stream<String> times =
                Stream.of(rules.window(), rules.time(), rules.longest()).map(BanList::millis);
        Stream<String> each = guessers.stream()
                .flatMap(suspect -> Stream.of(suspect.member(), Integer.toString(rules.mostFailures(suspect.kind()))));
        return Stream.of(times, Stream.of(userOf(guessers)), each)
                .flatMap(Function.identity())
                .toArray(String[]::new);
    }

    /** Forgets the failures of the user, here and at the address, and notes when the user has logged in. */
    void succeeded(Suspects suspects, String username, Instant when) {
        Stream<String> always = Stream.of(
                keys.lastLogins(),
                keys.failures(suspects.user().kind(), suspects.user().name()));
        Stream<String> atAddress = suspects.address().stream()
                .flatMap(at -> Stream.of(keys.failures(at.kind(), at.name()), keys.failedNames(at.kind(), at.name())));
        redis.run(
                BanScripts.SUCCEEDED,
                Stream.concat(always, atAddress).toArray(String[]::new),
                username,
                when.toString(),
                when.minus(RedisKeys.REMEMBERED).toString(),
                suspects.user().name());
    }

    /** Bans somebody from now on, for an administrator; a ban that there is already is replaced. */
    public Ban ban(Suspect whom, String reason, Duration time) {
        long now = redis.run(
                BanScripts.BAN_NOW, keysOfBan(whom).toArray(String[]::new), whom.member(), reason, millis(time));
        Instant since = Instant.ofEpochMilli(now);
        return new Ban(whom, reason, since, since.plus(time));
    }

    /** Ends a ban, and forgets failures and earlier bans; false when there was no ban. */
    public boolean pardon(Suspect whom) {
        Stream<String> others = Stream.of(
                keys.failures(whom.kind(), whom.name()),
                keys.earlierBans(whom.kind(), whom.name()),
                keys.failedNames(whom.kind(), whom.name()),
                keys.denials(whom.kind(), whom.name()));
        String[] all = Stream.concat(keysOfBan(whom), others).toArray(String[]::new);
        return redis.run(BanScripts.PARDON, all, whom.member()) > 0;
    }

    private Stream<String> keysOfBan(Suspect whom) {
        return Stream.of(keys.bans(), keys.administratorsBans(), keys.ban(whom.kind(), whom.name()));
    }

    private static String userOf(List<Suspect> suspects) {
        return suspects.stream()
                .filter(suspect -> suspect.kind() == BanKind.USER)
                .map(Suspect::name)
                .findFirst()
                .orElse("");
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }
}
