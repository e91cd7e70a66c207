package io.ftpcluster.node.auth;

import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.StandingRequest;
import io.ftpcluster.contract.auth.StandingResult;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UsersFile;
import io.ftpcluster.contract.entry.GrantMarks;
import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.contract.password.CheckLine;
import io.ftpcluster.contract.password.HashMemory;
import io.ftpcluster.node.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Users from a JSON file ({@link UsersFile}), read again when it changes, which is seen within a second. A file that
 * cannot be read leaves the users as they were. An unknown user costs what a known one costs, so nobody can tell them
 * apart by time.
 *
 * <p>For trials and measurements an entry may hold <code>{plain}</code> and the password itself. In a file that has
 * such entries only, an unknown user costs no hash either.
 */
final class UsersFileAuthenticator implements Authenticator {
    private static final Logger LOG = LoggerFactory.getLogger(UsersFileAuthenticator.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final AuthResult TOO_MANY = new AuthResult.Unavailable("Too many logins at once");

    private static final int MOST_WAITING = 256;
    private static final Duration MOST_WAIT = Duration.ofSeconds(5);

    private final MarkedUsers marked = new MarkedUsers(GrantMarks.ofThisProcess());
    private final HashMemory memory = HashMemory.ofThisProcess();
    private final CheckLine line =
            new CheckLine(memory.checksAtOnce(Runtime.getRuntime().availableProcessors()), MOST_WAITING);
    private final Path file;
    private final long freshNanos;
    private String version = "";
    private volatile KnownUsers users = KnownUsers.NONE;
    private volatile long lookedAt;

    UsersFileAuthenticator(Path file) {
        this(file, FRESH);
    }

    /** With the time for which the file need not be looked at again. */
    UsersFileAuthenticator(Path file, Duration fresh) {
        this.file = file;
        this.freshNanos = fresh.toNanos();
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

    @Override
    public AuthResult authenticate(AuthenticateRequest request) {
        KnownUsers known = currentUsers();
        Optional<Boolean> matches = matches(request.password(), known.passwordFor(request.username()));
        return matches.isEmpty() ? TOO_MANY : decided(known.find(request.username()), matches.get());
    }

    private AuthResult decided(Optional<UserEntry> user, boolean matches) {
        return user.isPresent() && matches ? decided(user.get()) : new AuthResult.Denied(DenialReason.BAD_CREDENTIALS);
    }

    private AuthResult decided(UserEntry user) {
        return user.disabled() ? new AuthResult.Denied(DenialReason.DISABLED) : marked.grant(user);
    }

    // Who is not let in now may be in a file that was changed just now: that has to be looked at.
    @Override
    public Optional<AuthResult> authenticateAtOnce(AuthenticateRequest request) {
        return users.find(request.username())
                .filter(user -> isFresh() && isPlainPasswordOf(user, request.password()))
                .map(this::decided);
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
        return marked.standing(request, currentUsers()::find);
    }

    private Optional<Boolean> matches(String password, StoredPassword stored) {
        return stored.isPlain()
                ? Optional.of(stored.matches(password))
                : line.inTurn(
                        MOST_WAIT,
                        () -> Optional.of(memory.matches(password, stored.text())),
                        refusal -> Optional.empty());
    }

    private synchronized KnownUsers currentUsers() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            String found = now.lastModifiedTime() + " " + now.size() + " " + Objects.toString(now.fileKey());
            if (!found.equals(version)) {
                users = read();
                version = found;
                LOG.info("{} users read from {}", users.size(), file);
            }
            lookedAt = System.nanoTime();
        } catch (IOException e) {
            LOG.warn("The users file {} cannot be read, the users stay as they were: {}", file, e.getMessage());
        }
        return users;
    }

    private KnownUsers read() throws IOException {
        KnownUsers read = KnownUsers.of(UsersFileReader.read(file));
        if (read.plain() > 0) {
            LOG.warn(
                    "{} users in {} have plain passwords: that is for trials and measurements only",
                    read.plain(),
                    file);
        }
        return read;
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
