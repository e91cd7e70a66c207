package io.ftpcluster.crds.user;

/** What a home may look like, wherever one can be written. */
public final class HomeRule {
    public static final String IS_ABSOLUTE = "self.startsWith('/') && !self.matches('(^|/)[.][.]?(/|$)')";

    public static final String IS_ABSOLUTE_MESSAGE =
            "home must be an absolute path below the shared volume, such as /demo, without . and ..";

    public static final String IS_TEMPLATE = "self.matches('^([^{}]|[{]username[}])*$')";

    public static final String IS_TEMPLATE_MESSAGE =
            "home may hold {username}, for the name to log in with, and no other braces: change it to such as /{username}";

    public static final int LONGEST = 1024;

    private HomeRule() {}
}
