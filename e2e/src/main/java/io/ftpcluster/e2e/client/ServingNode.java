package io.ftpcluster.e2e.client;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the name of the node that serves a session from the node's reply to STAT, RFC 959 section 4.1.3. */
final class ServingNode {
    private static final Pattern NODE_LINE = Pattern.compile("(?m)^(?:< )?(?:211-)?\\s*Node (\\S+)\\s*$");

    private ServingNode() {}

    /** The name in the lines of a reply or in curl's trace of a session; empty when STAT was not answered. */
    static Optional<String> in(String lines) {
        Matcher matcher = NODE_LINE.matcher(lines);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
