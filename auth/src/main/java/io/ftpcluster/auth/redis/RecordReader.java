package io.ftpcluster.auth.redis;

import io.ftpcluster.contract.redis.RedisScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads some fields of many hashes in Redis, a few hundred hashes with one question. Thread-safe. */
public final class RecordReader {
    private static final int AT_ONCE = 250;

    private static final RedisScript<List<List<@Nullable String>>> READ = RedisScript.list("""
            local found = {}
            for i, key in ipairs(KEYS) do
              found[i] = redis.call('HMGET', key, unpack(ARGV))
            end
            return found
            """);

    private final Redis redis;

    public RecordReader(Redis redis) {
        this.redis = redis;
    }

    /** The values of the fields, in their order, for each key in its order; null: there is no such field. */
    public List<List<@Nullable String>> read(List<String> keys, List<String> fields) {
        List<List<@Nullable String>> all = new ArrayList<>(keys.size());
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            String[] some =
                    keys.subList(from, Math.min(from + AT_ONCE, keys.size())).toArray(String[]::new);
            all.addAll(redis.run(READ, some, fields.toArray(String[]::new)));
        }
        return all;
    }
}
