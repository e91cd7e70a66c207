package io.ftpcluster.node.storage;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whatever a client calls a path, the place is inside, and has no name that could mean another place. */
public final class VirtualPathFuzz {
    private VirtualPathFuzz() {}

    /** For Jazzer; lines are walked one after the other, as by a client that changes directories. */
    public static void fuzzerTestOneInput(byte[] input) {
        VirtualPath place = VirtualPath.ROOT;
        for (String step : new String(input, StandardCharsets.UTF_8).split("\n", -1)) {
            Optional<VirtualPath> next = place.resolve(step);
            if (next.isPresent()) {
                place = next.get();
                check(place);
            } else if (step.chars().noneMatch(Character::isISOControl)) {
                throw new AssertionError("Refused without a reason");
            }
        }
    }

    private static void check(VirtualPath place) {
        for (String name : place.names()) {
            if (name.isEmpty() || name.equals(".") || name.equals("..") || name.contains("/")) {
                throw new AssertionError("No name of a file");
            }
            if (name.chars().anyMatch(Character::isISOControl)) {
                throw new AssertionError("A control character in a name");
            }
        }
        if (!VirtualPath.ROOT.resolve(place.toString()).equals(Optional.of(place))) {
            throw new AssertionError("The place reads as another");
        }
    }
}
