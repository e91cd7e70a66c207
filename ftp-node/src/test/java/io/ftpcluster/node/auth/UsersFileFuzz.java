package io.ftpcluster.node.auth;

import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UsersFile;
import java.io.IOException;
import java.util.regex.Pattern;

/** Whatever stands in a users file, the node has users or says what is wrong without quoting the file. */
public final class UsersFileFuzz {
    private static final Pattern NO_JSON = Pattern.compile("it is no JSON of users(, see line -?\\d+)?");

    private UsersFileFuzz() {}

    /** For Jazzer; the input is the file. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            UsersFile file = UsersFileReader.parse(input);
            for (UserEntry user : file.users()) {
                check(user);
            }
        } catch (IOException wrong) {
            String message = String.valueOf(wrong.getMessage());
            boolean quotes = message.startsWith("it is no JSON")
                    && !NO_JSON.matcher(message).matches();
            if (message.isBlank() || quotes) {
                throw new AssertionError("No message, or one that quotes the file", wrong);
            }
        }
    }

    private static void check(UserEntry user) {
        if (user.username().isBlank() || !user.home().startsWith("/")) {
            throw new AssertionError("A user without name or home");
        }
        if (!new StoredPassword(user.passwordHash()).isUsable()) {
            throw new AssertionError("A user with a hash that is none");
        }
    }
}
