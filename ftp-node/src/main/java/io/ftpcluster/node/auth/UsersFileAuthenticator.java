package io.ftpcluster.node.auth;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UsersFile;
import io.ftpcluster.contract.password.Passwords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Users from a JSON file ({@link UsersFile}), read again when it changes. A file that cannot be read leaves the users
 * as they were. An unknown user costs the same hash as a wrong password, so nobody can tell them apart by time.
 *
 * <p>For trials and measurements an entry may hold <code>{plain}</code> and the password itself. In a file that has
 * such entries only, an unknown user costs no hash either.
 */
final class UsersFileAuthenticator implements Authenticator {
    private static final Logger LOG = LoggerFactory.getLogger(UsersFileAuthenticator.class);
    private static final String PLAIN = "{plain}";

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final String hashOfNobody = Passwords.hash("nobody");
    // One hash takes 19 MiB and a whole core: more at a time than there are cores would only cost memory.
    private final Semaphore hashing = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final Path file;
    private String version = "";
    private Users users;

    UsersFileAuthenticator(Path file) {
        this.file = file;
        this.users = new Users(Map.of(), hashOfNobody);
    }

    private record Users(Map<String, UserEntry> byName, String hashOfNobody) {}

    @Override
    public AuthResult authenticate(AuthenticateRequest request) {
        Users known = currentUsers();
        UserEntry user = known.byName().get(request.username());
        String hash = user == null ? known.hashOfNobody() : user.passwordHash();
        if (!matches(request.password(), hash) || user == null) {
            return new AuthResult.Denied(DenialReason.BAD_CREDENTIALS);
        }
        if (user.disabled()) {
            return new AuthResult.Denied(DenialReason.DISABLED);
        }
        return new AuthResult.Granted(user.username(), user.home(), user.permissions());
    }

    private boolean matches(String password, String hash) {
        if (hash.startsWith(PLAIN)) {
            return MessageDigest.isEqual(bytes(hash.substring(PLAIN.length())), bytes(password));
        }
        hashing.acquireUninterruptibly();
        try {
            return Passwords.matches(password, hash);
        } finally {
            hashing.release();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private synchronized Users currentUsers() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            String found = now.lastModifiedTime() + " " + now.size() + " " + Objects.toString(now.fileKey());
            if (!found.equals(version)) {
                users = read();
                version = found;
                LOG.info("{} users read from {}", users.byName().size(), file);
            }
        } catch (IOException e) {
            LOG.warn("The users file {} cannot be read, the users stay as they were: {}", file, e.getMessage());
        }
        return users;
    }

    private Users read() throws IOException {
        Map<String, UserEntry> byName = json.readValue(file.toFile(), UsersFile.class).users().stream()
                .collect(Collectors.toUnmodifiableMap(UserEntry::username, Function.identity(), (a, b) -> b));
        boolean onlyPlain =
                byName.values().stream().allMatch(user -> user.passwordHash().startsWith(PLAIN));
        return new Users(byName, onlyPlain && !byName.isEmpty() ? PLAIN : hashOfNobody);
    }

    @Override
    public boolean isReachable() {
        return Files.isReadable(file);
    }

    @Override
    public String description() {
        return "the users file " + file;
    }
}
