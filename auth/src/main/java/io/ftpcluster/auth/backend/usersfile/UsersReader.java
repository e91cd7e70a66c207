package io.ftpcluster.auth.backend.usersfile;

import io.ftpcluster.auth.backend.usersfile.UsersReading.Broken;
import io.ftpcluster.auth.backend.usersfile.UsersReading.Read;
import io.ftpcluster.auth.log.LogText;
import io.ftpcluster.contract.auth.AccessRules;
import io.ftpcluster.contract.auth.Factors;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UsersFile;
import io.ftpcluster.contract.entry.EntryCheck;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.JsonSyntaxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;

/** Reads the text of a users file and checks what the rest of the service relies on. Thread-safe. */
public final class UsersReader {
    private final JsonMapper json;
    private final EntryReader entries;

    public UsersReader(JsonMapper json) {
        this.json = json;
        this.entries = new EntryReader(json);
    }

    UsersReading read(String text) {
        try {
            UsersFile file = json.readValue(text, UsersFile.class);
            return file == null
                    ? new Broken("it is empty")
                    : checked(file.users().stream().map(ReadEntry::of).toList());
        } catch (JsonSyntaxException e) {
            return new Broken("it is no JSON" + place(e));
        } catch (IOException | RuntimeException e) {
            return oneByOne(text);
        }
    }

    private UsersReading oneByOne(String text) {
        try {
            List<ReadEntry> all = entries.read(text);
            return all.isEmpty() ? new Broken("it has not the form of a users file") : checked(all);
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

    // One mistake must not keep everybody else of the file out, nor the changes of everybody else.
    private static UsersReading checked(List<ReadEntry> entries) {
        Map<String, UserEntry> users = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        int number = 0;
        for (ReadEntry entry : entries) {
            number++;
            UserEntry user = entry.user();
            Optional<String> fault = entry.fault().or(() -> fault(user, users.keySet()));
            if (fault.isPresent()) {
                faults.add("user number " + number + " (" + LogText.of(user.username()) + ") " + fault.get());
            }
            users.putIfAbsent(user.username(), fault.isPresent() ? denied(user) : user);
        }
        return new Read(List.copyOf(users.values()), faults);
    }

    private static Optional<String> fault(UserEntry user, Set<String> before) {
        return before.contains(user.username())
                ? Optional.of("has a name that another user before has")
                : EntryCheck.fault(user);
    }

    // Still somebody who is known: no other backend may have a user of this name. What is not understood is not looked
    // at.
    private static UserEntry denied(UserEntry user) {
        return new UserEntry(
                user.username(),
                user.passwordHash(),
                user.home(),
                user.permissions(),
                user.paths(),
                user.limits(),
                AccessRules.ANY,
                Factors.PASSWORD,
                false,
                true);
    }
}
