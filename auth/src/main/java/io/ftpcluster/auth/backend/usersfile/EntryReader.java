package io.ftpcluster.auth.backend.usersfile;

import io.ftpcluster.auth.log.LogText;
import io.ftpcluster.contract.auth.UserEntry;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the entries of a users file one by one, where it cannot be read at once: then one has a form that an entry cannot
 * have, and nobody but its own user has to wait until that is mended. Thread-safe.
 */
final class EntryReader {
    private static final String USERNAME = "username";
    /** An entry with nothing but what it needs. */
    private static final Map<String, JsonNode> SMALLEST =
            Map.of(USERNAME, JsonNode.createStringNode("user"), "home", JsonNode.createStringNode("/"));

    private final JsonMapper json;

    EntryReader(JsonMapper json) {
        this.json = json;
    }

    /**
     * All entries, in their order. None where this is no users file; that is also said when not one has the form of an
     * entry.
     */
    List<ReadEntry> read(String text) throws IOException {
        JsonNode file = json.readValue(text, JsonNode.class);
        JsonNode users = file != null && file.isObject() ? file.get("users") : null;
        if (users == null || !users.isArray()) {
            return List.of();
        }
        List<ReadEntry> entries = new ArrayList<>();
        users.values().forEach(entry -> entries.add(entry(entry)));
        return entries.stream().anyMatch(entry -> entry.fault().isEmpty()) ? entries : List.of();
    }

    private ReadEntry entry(JsonNode entry) {
        return bound(entry)
                .map(ReadEntry::of)
                .orElseGet(() -> new ReadEntry(
                        UserEntry.of(name(entry), "", "/", Set.of()).withDisabled(true), Optional.of(fault(entry))));
    }

    private static String name(JsonNode entry) {
        JsonNode name = entry.isObject() ? entry.get(USERNAME) : null;
        return name != null && name.isString() ? name.getStringValue() : "";
    }

    private String fault(JsonNode entry) {
        if (!entry.isObject()) {
            return "is no object: write {\"username\": …}";
        }
        for (Map.Entry<String, JsonNode> field : entry.entries()) {
            Map<String, JsonNode> alone = new HashMap<>(SMALLEST);
            alone.put(field.getKey(), field.getValue());
            if (bound(JsonNode.createObjectNode(alone)).isEmpty()) {
                return "has something in the field " + LogText.of(field.getKey())
                        + " that cannot be there: write it as the documentation of users files shows";
            }
        }
        return "has no username or no home";
    }

    private Optional<UserEntry> bound(JsonNode entry) {
        try {
            return Optional.ofNullable(json.readValueFromTree(entry, UserEntry.class));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // Its message may quote a value, and a value may be a hash.
        }
    }
}
