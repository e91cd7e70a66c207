package io.ftpcluster.operator.users;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ftpcluster.contract.auth.UserDefaults;
import io.ftpcluster.contract.auth.UsersFile;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The JSON texts in a users Secret. The same users always give the same texts. */
final class UsersText {
    private static final Logger LOG = LoggerFactory.getLogger(UsersText.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private UsersText() {}

    static String users(UsersFile file) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode users = root.putArray("users");
        file.users().forEach(user -> UserText.write(user, users.addObject()));
        return root.toString();
    }

    static String defaults(UserDefaults defaults) {
        ObjectNode root = JSON.createObjectNode();
        UserText.write(defaults, root);
        return root.toString();
    }

    static String sources(SortedMap<String, PasswordSource> sources) {
        ObjectNode root = JSON.createObjectNode();
        sources.forEach((username, source) -> root.putObject(username)
                .put("uid", source.uid())
                .put("version", source.version())
                .put("key", source.key()));
        return root.toString();
    }

    /** The hashes in the two texts, by username; those that cannot be read are made again. */
    static Map<String, KnownHash> parse(String users, String sources) {
        Map<String, KnownHash> known = new HashMap<>();
        try {
            JsonNode bySource = JSON.readTree(sources);
            for (JsonNode user : JSON.readTree(users).path("users")) {
                String username = user.path("username").asText();
                String hash = user.path("passwordHash").asText();
                JsonNode source = bySource.path(username);
                if (!hash.isEmpty() && source.isObject()) {
                    known.put(username, new KnownHash(source(source), hash));
                }
            }
        } catch (JsonProcessingException broken) {
            // Without the cause: it would quote the text, which holds hashes.
            LOG.warn("A users Secret was not readable and is written anew");
        }
        return known;
    }

    private static PasswordSource source(JsonNode source) {
        return new PasswordSource(
                source.path("uid").asText(),
                source.path("version").asText(),
                source.path("key").asText());
    }
}
