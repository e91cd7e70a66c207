package io.ftpcluster.auth.backend.usersfile;

import io.ftpcluster.auth.backend.usersfile.UsersReading.Broken;
import io.ftpcluster.auth.backend.usersfile.UsersReading.Read;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UsersFile;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.JsonSyntaxException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;

/** Reads the text of a users file and checks what the rest of the service relies on. Thread-safe. */
public final class UsersReader {
    private final JsonMapper json;

    public UsersReader(JsonMapper json) {
        this.json = json;
    }

    UsersReading read(String text) {
        try {
            UsersFile file = json.readValue(text, UsersFile.class);
            return file == null ? new Broken("it is empty") : checked(file);
        } catch (JsonSyntaxException e) {
            return new Broken("it is no JSON" + place(e));
        } catch (IOException | RuntimeException e) {
            // The message of a binding error may quote a value, and a value may be a hash.
            return new Broken(
                    "it has not the form of a users file (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static String place(JsonSyntaxException e) {
        return e.getCause() instanceof JacksonException cause
                ? ", see line " + cause.getLocation().getLineNr()
                : "";
    }

    private static UsersReading checked(UsersFile file) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < file.users().size(); i++) {
            UserEntry user = file.users().get(i);
            Optional<String> fault = names.add(user.username())
                    ? EntryCheck.fault(user)
                    : Optional.of("has a name that another user has");
            if (fault.isPresent()) {
                return new Broken("user number " + (i + 1) + " " + fault.get());
            }
        }
        return new Read(file.users());
    }
}
