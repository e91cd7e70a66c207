package io.ftpcluster.operator.users;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UsersFile;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two JSON texts in the users Secret. The same users always give the same texts. */
final class UsersText {
    private static final Logger LOG = LoggerFactory.getLogger(UsersText.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private UsersText() {}

    static String users(UsersFile file) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode users = root.putArray("users");
        file.users().forEach(user -> write(user, users.addObject()));
        return root.toPrettyString();
    }

    private static void write(UserEntry user, ObjectNode target) {
        target.put("username", user.username())
                .put("passwordHash", user.passwordHash())
                .put("home", user.home());
        ArrayNode permissions = target.putArray("permissions");
        user.permissions().stream().sorted().forEach(permission -> permissions.add(permission.name()));
        target.put("disabled", user.disabled());
    }

    static String sources(SortedMap<String, PasswordSource> sources) {
        ObjectNode root = JSON.createObjectNode();
        sources.forEach((username, source) -> root.putObject(username)
                .put("uid", source.uid())
                .put("version", source.version())
                .put("key", source.key()));
        return root.toPrettyString();
    }

    /** The hashes in the two texts, by username; those that cannot be read are made again. */
    static Map<String, KnownHash> parse(String users, String sources) {
        Map<String, KnownHash> known = new HashMap<>();
        try {
            JsonNode bySource = JSON.readTree(sources);
            for (JsonNode user : JSON.readTree(users).path("users")) {
                String username = user.path("username").asText();
                JsonNode source = bySource.path(username);
                known.put(
                        username,
                        new KnownHash(
                                new PasswordSource(
                                        source.path("uid").asText(),
                                        source.path("version").asText(),
                                        source.path("key").asText()),
                                user.path("passwordHash").asText()));
            }
        } catch (JsonProcessingException broken) {
            // Without the cause: it would quote the text, which holds hashes.
            LOG.warn("A users Secret was not readable and is written anew");
        }
        return known;
    }
}
