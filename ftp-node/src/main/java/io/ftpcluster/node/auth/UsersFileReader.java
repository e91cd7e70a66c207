package io.ftpcluster.node.auth;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ftpcluster.contract.auth.PathPermissions;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.contract.auth.UsersFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a users file as people write them: the document of {@link UsersFile}, in which all but username and
 * passwordHash may be left out. No message has a value of the file in it other than a user's name.
 */
final class UsersFileReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private UsersFileReader() {}

    private record Document(@Nullable List<@Nullable Entry> users) {}

    private record Entry(
            @Nullable String username,
            @Nullable String passwordHash,
            @Nullable String home,
            @Nullable Set<@Nullable Permission> permissions,
            @Nullable List<@Nullable PathPermissions> paths,
            @Nullable UserLimits limits,
            @Nullable Object access,
            @Nullable Object factors,
            @Nullable Boolean anonymous,
            @Nullable Boolean disabled) {
        /** What only the authentication service can check; empty: nothing. */
        String forTheService() {
            if (access != null) {
                return "access";
            }
            if (factors != null) {
                return "factors";
            }
            return anonymous != null && anonymous ? "anonymous" : "";
        }
    }

    /**
     * Reads a whole file.
     *
     * @throws IOException when it cannot be used; the message says why, without a full stop
     */
    static UsersFile read(Path file) throws IOException {
        try {
            return parse(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new IOException("there is no such file", e);
        } catch (AccessDeniedException e) {
            throw new IOException("this user may not read the file", e);
        }
    }

    /** The same for the content of a file. */
    static UsersFile parse(byte[] content) throws IOException {
        try {
            return checked(JSON.readValue(content, Document.class));
        } catch (JacksonException e) {
            // Its own message may quote the file, and the file has hashes in it.
            JsonLocation place = e.getLocation();
            throw new IOException("it is no JSON of users" + (place == null ? "" : ", see line " + place.getLineNr()));
        }
    }

    private static UsersFile checked(@Nullable Document document) throws IOException {
        List<@Nullable Entry> entries = document == null ? null : document.users();
        if (entries == null || entries.isEmpty()) {
            throw new IOException("it has no users: write {\"users\": [...]}");
        }
        Set<String> names = new HashSet<>();
        List<UserEntry> users = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            UserEntry user = user(entries.get(i), "user number " + (i + 1));
            if (!names.add(user.username())) {
                throw new IOException("there are two users " + user.username());
            }
            users.add(user);
        }
        return new UsersFile(users);
    }

    private static UserEntry user(@Nullable Entry entry, String which) throws IOException {
        if (entry == null || entry.username() == null || entry.username().isBlank()) {
            throw new IOException(which + " has no username");
        }
        String home = entry.home() == null ? "/" : entry.home();
        if (!home.startsWith("/")) {
            throw new IOException("the home of " + entry.username() + " does not begin with /");
        }
        // To leave a condition out would let somebody in.
        if (!entry.forTheService().isEmpty()) {
            throw new IOException("the " + entry.forTheService() + " of " + entry.username()
                    + " needs the authentication service: set authservice, or leave it out");
        }
        return new UserEntry(
                entry.username(),
                passwordHash(entry).text(),
                home,
                entry.permissions() == null
                        ? EnumSet.allOf(Permission.class)
                        : Set.copyOf(withoutNulls(entry.permissions(), entry.username())),
                entry.paths() == null ? List.of() : withoutNulls(entry.paths(), entry.username()),
                entry.limits(),
                null,
                null,
                false,
                entry.disabled() != null && entry.disabled());
    }

    private static <T> List<T> withoutNulls(Collection<@Nullable T> given, String username) throws IOException {
        List<T> all = new ArrayList<>();
        for (T one : given) {
            if (one == null) {
                throw new IOException("the permissions of " + username + " hold a null: leave it out");
            }
            all.add(one);
        }
        return all;
    }

    private static StoredPassword passwordHash(Entry entry) throws IOException {
        StoredPassword stored = new StoredPassword(entry.passwordHash() == null ? "" : entry.passwordHash());
        if (!stored.isUsable()) {
            throw new IOException(
                    "the passwordHash of " + entry.username() + " is no hash: make one with hash-password");
        }
        return stored;
    }
}
