package io.ftpcluster.node.auth;

import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.StandingRequest;
import io.ftpcluster.contract.auth.StandingResult;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UsersFile;
import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.contract.password.Passwords;
import io.ftpcluster.node.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Users from a JSON file ({@link UsersFile}), read again when it changes, which is seen within a second. A file that
 * cannot be read leaves the users as they were. An unknown user costs the same hash as a wrong password, so nobody can
 * tell them apart by time.
 *
 * <p>For trials and measurements an entry may hold <code>{plain}</code> and the password itself. In a file that has
 * such entries only, an unknown user costs no hash either.
 */
final class UsersFileAuthenticator implements Authenticator {
    private static final Logger LOG = LoggerFactory.getLogger(UsersFileAuthenticator.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    /** Matches nothing, at no cost. */
    private static final StoredPassword PLAIN_OF_NOBODY = new StoredPassword("{plain}");

    private final StoredPassword hashOfNobody = new StoredPassword(Passwords.hash("nobody"));
    // One hash takes 19 MiB and a whole core: more at a time than there are cores would only cost memory.
    private final Semaphore hashing = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final Path file;
    private final long freshNanos;
    private String version = "";
    private volatile Users users;
    private volatile long lookedAt;

    UsersFileAuthenticator(Path file) {
        this(file, FRESH);
    }

    /** With the time for which the file need not be looked at again. */
    UsersFileAuthenticator(Path file, Duration fresh) {
        this.file = file;
        this.freshNanos = fresh.toNanos();
        this.users = new Users(Map.of(), hashOfNobody);
        this.lookedAt = System.nanoTime() - freshNanos;
    }

    /**
     * For a file that is there and can be used.
     *
     * @throws ConfigException when it is not, with what is wrong
     */
    static UsersFileAuthenticator of(Path file) {
        try {
            var _ = UsersFileReader.read(file);
            return new UsersFileAuthenticator(file);
        } catch (IOException e) {
            throw ConfigException.of(NodeSetting.USERS_FILE, file, String.valueOf(e.getMessage()));
        }
    }

    private record Users(Map<String, UserEntry> byName, StoredPassword hashOfNobody) {}

    @Override
    public AuthResult authenticate(AuthenticateRequest request) {
        Users known = currentUsers();
        UserEntry user = known.byName().get(request.username());
        StoredPassword stored = user == null ? known.hashOfNobody() : new StoredPassword(user.passwordHash());
        if (!matches(request.password(), stored) || user == null) {
            return new AuthResult.Denied(DenialReason.BAD_CREDENTIALS);
        }
        return decided(user);
    }

    private static AuthResult decided(UserEntry user) {
        return user.disabled() ? new AuthResult.Denied(DenialReason.DISABLED) : AuthResult.Granted.to(user, "");
    }

    // Who is not let in now may be in a file that was changed just now: that has to be looked at.
    @Override
    public Optional<AuthResult> authenticateAtOnce(AuthenticateRequest request) {
        UserEntry user = users.byName().get(request.username());
        return user != null && isFresh() && isPlainPasswordOf(user, request.password())
                ? Optional.of(decided(user))
                : Optional.empty();
    }

    private boolean isFresh() {
        return System.nanoTime() - lookedAt < freshNanos;
    }

    private static boolean isPlainPasswordOf(UserEntry user, String password) {
        StoredPassword stored = new StoredPassword(user.passwordHash());
        return stored.isPlain() && stored.matches(password);
    }

    @Override
    public StandingResult standing(StandingRequest request) {
        Map<String, UserEntry> known = currentUsers().byName();
        return new StandingResult(request.sessions().stream()
                .filter(holder -> {
                    UserEntry user = known.get(holder.username());
                    return user == null || user.disabled();
                })
                .toList());
    }

    private boolean matches(String password, StoredPassword stored) {
        if (stored.isPlain()) {
            return stored.matches(password);
        }
        hashing.acquireUninterruptibly();
        try {
            return stored.matches(password);
        } finally {
            hashing.release();
        }
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
            lookedAt = System.nanoTime();
        } catch (IOException e) {
            LOG.warn("The users file {} cannot be read, the users stay as they were: {}", file, e.getMessage());
        }
        return users;
    }

    private Users read() throws IOException {
        Map<String, UserEntry> byName = UsersFileReader.read(file).users().stream()
                .collect(Collectors.toUnmodifiableMap(UserEntry::username, Function.identity()));
        long plain = byName.values().stream()
                .filter(user -> new StoredPassword(user.passwordHash()).isPlain())
                .count();
        if (plain > 0) {
            LOG.warn("{} users in {} have plain passwords: that is for trials and measurements only", plain, file);
        }
        return new Users(byName, plain == byName.size() ? PLAIN_OF_NOBODY : hashOfNobody);
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
