package io.ftpcluster.auth.backend.usersfile;

import io.ftpcluster.auth.backend.Authenticator;
import io.ftpcluster.auth.file.FileState;
import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthResult.Denied;
import io.ftpcluster.contract.auth.AuthResult.Granted;
import io.ftpcluster.contract.auth.AuthResult.Unavailable;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.password.Passwords;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows the users of the last good version of the users file. A file that breaks or goes away later changes nothing but
 * the log: people who could log in still can. Thread-safe: versions are swapped as a whole.
 */
public final class UsersFileAuthenticator implements Authenticator {
    private static final Logger LOG = LoggerFactory.getLogger(UsersFileAuthenticator.class);

    private final Path file;
    private final UsersReader reader;
    private volatile @Nullable Users users;
    private volatile String waitingFor;

    public UsersFileAuthenticator(Path file, UsersReader reader) {
        this.file = file;
        this.reader = reader;
        this.waitingFor = "Waiting for the users file " + file;
    }

    /** Takes the newest state of the file, each time it has changed. Called by one thread at a time. */
    public void fileChanged(FileState state) {
        switch (state) {
            case FileState.Present present -> load(present.text());
            case FileState.Absent absent -> complain(absent.reason());
        }
    }

    @Override
    public AuthResult authenticate(AuthenticateRequest request) {
        Users current = users;
        return current == null ? new Unavailable(waitingFor) : check(request, current);
    }

    @Override
    public Optional<String> waitingFor() {
        return users == null ? Optional.of(waitingFor) : Optional.empty();
    }

    private static AuthResult check(AuthenticateRequest request, Users users) {
        Optional<UserEntry> user = users.find(request.username());
        String hash = user.map(UserEntry::passwordHash).orElseGet(() -> users.decoyFor(request.username()));
        boolean matches = Passwords.matches(request.password(), hash);
        if (user.isEmpty() || !matches) {
            return new Denied(DenialReason.BAD_CREDENTIALS);
        }
        return answer(user.get());
    }

    private static AuthResult answer(UserEntry user) {
        return user.disabled() ? new Denied(DenialReason.DISABLED) : Granted.to(user);
    }

    private void load(String text) {
        switch (reader.read(text)) {
            case UsersReading.Read(Users read) -> {
                users = read;
                LOG.info("Loaded {} users from {}", read.count(), file);
            }
            case UsersReading.Broken(String reason) -> complain(file + " is broken: " + reason);
        }
    }

    private void complain(String reason) {
        Users current = users;
        if (current != null) {
            LOG.error("{}; keeping the {} users of its last good version", reason, current.count());
            return;
        }
        waitingFor = "Waiting for the users file: " + reason;
        LOG.warn("{}; not ready until then", waitingFor);
    }
}
