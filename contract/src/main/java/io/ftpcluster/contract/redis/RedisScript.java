package io.ftpcluster.contract.redis;

import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A Lua script that does one operation in Redis. Every key it touches is among those it is given, and all of them are of
 * one {@link RedisKeys}, so that it runs on Redis Cluster too. It is given no time: {@link RedisClock} has it.
 *
 * @param text what Redis runs
 * @param hash by which Redis knows a script that it has run before
 * @param output how its answer is read
 * @param <T> what it answers
 */
public record RedisScript<T>(String text, String hash, ScriptOutputType output) {
    /** A script that answers with a whole number. */
    public static RedisScript<Long> number(String text) {
        return new RedisScript<>(text, sha1(text), ScriptOutputType.INTEGER);
    }

    /** A script that answers with a list; the elements are numbers, texts or lists, as Lua makes them. */
    public static <E> RedisScript<List<E>> list(String text) {
        return new RedisScript<>(text, sha1(text), ScriptOutputType.MULTI);
    }

    // Redis wants it so, as a name and not for safety.
    private static String sha1(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-1", impossible);
        }
    }
}
