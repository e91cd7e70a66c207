package io.ftpcluster.node.session;

import io.ftpcluster.contract.auth.PathPermissions;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.storage.VirtualPath;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a user may do, and where. Immutable. */
public final class Rights {
    private final Set<Permission> elsewhere;
    private final List<PathPermissions> rules;

    /**
     * What a login grants.
     *
     * @param elsewhere what holds where no rule does
     * @param rules what holds at a path and below it; the longest one that covers a place counts
     */
    public Rights(Set<Permission> elsewhere, List<PathPermissions> rules) {
        this.elsewhere = Set.copyOf(elsewhere);
        this.rules = rules.stream()
                .map(Rights::normal)
                .sorted(Comparator.comparingInt(
                                (PathPermissions rule) -> rule.path().length())
                        .reversed())
                .toList();
    }

    // As places are written, so that /in/ and /in are the same.
    private static PathPermissions normal(PathPermissions rule) {
        String path =
                VirtualPath.ROOT.resolve(rule.path()).map(VirtualPath::toString).orElse(rule.path());
        return new PathPermissions(path, rule.permissions());
    }

    /** What is allowed at a place. */
    public Set<Permission> at(VirtualPath place) {
        if (rules.isEmpty()) {
            return elsewhere;
        }
        String path = place.toString();
        return rules.stream()
                .filter(rule -> rule.covers(path))
                .findFirst()
                .map(PathPermissions::permissions)
                .orElse(elsewhere);
    }

    /** Whether something is allowed at a place. */
    public boolean allows(Permission permission, VirtualPath place) {
        return at(place).contains(permission);
    }

    /**
     * Whether something may be given another place. What has rules of its own, or holds something that has, stays where
     * it is, because the rules are about its name. Into other rights it may only be moved by somebody who could read,
     * remove and write it again: otherwise a new name would give what the old one refuses.
     */
    public boolean allowsMove(VirtualPath from, VirtualPath to) {
        PathPermissions moved = new PathPermissions(from.toString(), Set.of());
        if (rules.stream().anyMatch(rule -> moved.covers(rule.path()))) {
            return false;
        }
        Set<Permission> here = at(from);
        Set<Permission> there = at(to);
        boolean same = here.equals(there);
        boolean copied =
                here.contains(Permission.READ) && here.contains(Permission.DELETE) && there.contains(Permission.WRITE);
        return here.contains(Permission.RENAME) && there.contains(Permission.RENAME) && (same || copied);
    }

    /** The entries of a directory that have a rule of their own, by name. */
    public Map<String, Set<Permission>> ruledIn(VirtualPath directory) {
        Map<String, Set<Permission>> ruled = new HashMap<>();
        for (PathPermissions rule : rules) {
            VirtualPath place = VirtualPath.ROOT.resolve(rule.path()).orElse(VirtualPath.ROOT);
            if (!place.isRoot() && place.parent().equals(directory)) {
                ruled.put(place.name(), rule.permissions());
            }
        }
        return ruled;
    }
}
