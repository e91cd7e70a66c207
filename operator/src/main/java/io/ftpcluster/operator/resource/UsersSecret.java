package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import io.fabric8.kubernetes.api.model.VolumeProjectionBuilder;
import io.ftpcluster.contract.auth.UserDefaults;
import io.ftpcluster.contract.auth.UsersFile;
import io.ftpcluster.operator.model.ClusterPlan;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * The users and their hashes, for the authentication service; and where the hashes came from, for the operator. They are
 * spread over a fixed number of Secrets, because one holds 1 MiB at most, and so that a change of one user writes and
 * sends little: all together hold 25,000 users of 500 bytes, with 150 bytes about their sources.
 */
public final class UsersSecret {
    /** How many Secrets there are, always, so that pods mount the same ones for ever. */
    public static final int SHARDS = 16;

    /** Key with the versions of the Secrets that the hashes were made of; not mounted anywhere. */
    public static final String SOURCES_KEY = "sources.json";

    /** The Secret that also holds the defaults of users from elsewhere. */
    public static final int SHARD_OF_DEFAULTS = 0;

    static final String FOLDER = "/etc/ftpcluster/users";

    private UsersSecret() {}

    /** The Secret that a user is in, from 0. It must never change: a user would be in two for a moment. */
    public static int shardOf(String username) {
        CRC32 checksum = new CRC32();
        checksum.update(username.getBytes(StandardCharsets.UTF_8));
        return (int) (checksum.getValue() % SHARDS);
    }

    /** Key of the users in a Secret, as this class or one of its former versions has written it. */
    public static String usersKey(Secret written) {
        return written.getData().keySet().stream()
                .filter(key -> !key.equals(SOURCES_KEY) && !key.equals(UserDefaults.FILE_NAME))
                .findFirst()
                .orElse(UsersFile.FILE_NAME);
    }

    /** Changes when the users in one of the Secrets do. */
    public static String hash(Collection<Secret> written) {
        StringBuilder all = new StringBuilder();
        written.forEach(
                secret -> all.append(hash(secret, usersKey(secret))).append(hash(secret, UserDefaults.FILE_NAME)));
        return Workloads.shortHash(all.toString());
    }

    private static String hash(Secret secret, String key) {
        return Workloads.shortHash(secret.getData().getOrDefault(key, ""));
    }

    /**
     * The Secret for rendered texts.
     *
     * @param defaults of users from elsewhere, which are in one of the Secrets only
     */
    public static Secret desired(ClusterPlan plan, int shard, String users, String sources, String defaults) {
        Map<String, String> texts = new TreeMap<>(Map.of(file(shard), users, SOURCES_KEY, sources));
        if (shard == SHARD_OF_DEFAULTS) {
            texts.put(UserDefaults.FILE_NAME, defaults);
        }
        return Generated.secret(plan, Component.AUTH, plan.names().users(shard), texts);
    }

    /** All of them in one folder, each optional: a pod must not wait for a Secret that was refused. */
    static Volume volume(ClusterPlan plan, String name) {
        return new VolumeBuilder()
                .withName(name)
                .withNewProjected()
                .withDefaultMode(Files.OWNER_AND_GROUP)
                .withSources(IntStream.range(0, SHARDS)
                        .mapToObj(shard -> projection(plan, shard))
                        .toList())
                .endProjected()
                .build();
    }

    private static VolumeProjection projection(ClusterPlan plan, int shard) {
        return new VolumeProjectionBuilder()
                .withNewSecret()
                .withName(plan.names().users(shard))
                .withItems(mounted(shard))
                .withOptional(true)
                .endSecret()
                .build();
    }

    private static List<KeyToPath> mounted(int shard) {
        KeyToPath users = new KeyToPath(file(shard), null, file(shard));
        return shard == SHARD_OF_DEFAULTS
                ? List.of(users, new KeyToPath(UserDefaults.FILE_NAME, null, UserDefaults.FILE_NAME))
                : List.of(users);
    }

    private static String file(int shard) {
        return "users-%02d.json".formatted(shard);
    }
}
