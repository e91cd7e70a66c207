package io.ftpcluster.node.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place in a user's tree: names from the root down. Immutable. There is no {@code ..} in it and no name that a file
 * cannot have, so it cannot say a place outside.
 *
 * @param names from the root; empty is the root itself
 */
public record VirtualPath(List<String> names) {
    /** The user's home. */
    public static final VirtualPath ROOT = new VirtualPath(List.of());

    public VirtualPath {
        names = List.copyOf(names);
    }

    /**
     * The place a client means by a text, seen from this place. {@code //}, {@code .} and a trailing slash mean
     * nothing; {@code ..} at the root stays there.
     *
     * @return empty when the text has a control character, which no name may have
     */
    public Optional<VirtualPath> resolve(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        List<String> resolved = new ArrayList<>(text.startsWith("/") ? List.of() : names);
        for (String name : text.split("/")) {
            step(resolved, name);
        }
        return Optional.of(new VirtualPath(resolved));
    }

    private static void step(List<String> resolved, String name) {
        if (name.equals("..")) {
            if (!resolved.isEmpty()) {
                resolved.removeLast();
            }
        } else if (!name.isEmpty() && !name.equals(".")) {
            resolved.add(name);
        }
    }

    /** Whether this is the root. */
    public boolean isRoot() {
        return names.isEmpty();
    }

    /** The last name; the root has none and gives {@code /}. */
    public String name() {
        return isRoot() ? "/" : names.getLast();
    }

    /** The directory that holds this place; the root holds itself. */
    public VirtualPath parent() {
        return isRoot() ? this : new VirtualPath(names.subList(0, names.size() - 1));
    }

    /** A place directly below. */
    public VirtualPath child(String name) {
        List<String> longer = new ArrayList<>(names);
        longer.add(name);
        return new VirtualPath(longer);
    }

    /** Absolute, with slashes. */
    @Override
    public String toString() {
        return "/" + String.join("/", names);
    }
}
