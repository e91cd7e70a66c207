package io.ftpcluster.auth.backend;

import java.util.Arrays;
import java.util.Optional;

/** Homes that come from elsewhere: a directory or a service may be wrong, or hold names that others have chosen. */
public final class HomePath {
    /** What a template has in the place of the user's name. */
    public static final String USERNAME = "{username}";

    private HomePath() {}

    /** The template with the user's name; empty when the name would lead elsewhere, as {@code ../other} would. */
    public static Optional<String> of(String template, String username) {
        boolean plain = isPlainName(username) || !template.contains(USERNAME);
        return plain ? Optional.of(template.replace(USERNAME, username)).filter(HomePath::isHome) : Optional.empty();
    }

    /** Whether the text is an absolute path that leads nowhere but down. */
    public static boolean isHome(String path) {
        return path.startsWith("/")
                && path.chars().noneMatch(Character::isISOControl)
                && Arrays.stream(path.split("/")).noneMatch(part -> part.equals(".") || part.equals(".."));
    }

    private static boolean isPlainName(String username) {
        return !username.isEmpty()
                && !username.equals(".")
                && !username.equals("..")
                && username.indexOf('/') < 0
                && username.chars().noneMatch(Character::isISOControl);
    }
}
