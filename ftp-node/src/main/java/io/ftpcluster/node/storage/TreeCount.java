package io.ftpcluster.node.storage;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What a tree holds, directory by directory, so that places that have changed can be looked at again without looking at
 * the rest. Has some hundred bytes for each directory. Blocks on the disk; not thread-safe.
 */
public final class TreeCount {
    private final Map<VirtualPath, Usage> directories = new HashMap<>();
    private final Storage tree;
    private final BooleanSupplier goesOn;

    /**
     * Nothing is counted yet.
     *
     * @param goesOn asked before every directory; false ends the count, which is of no use then
     */
    public TreeCount(Storage tree, BooleanSupplier goesOn) {
        this.tree = tree;
        this.goesOn = goesOn;
    }

    /** Counts everything; false when it was ended. */
    public boolean everything() {
        directories.clear();
        return below(VirtualPath.ROOT);
    }

    private boolean below(VirtualPath top) {
        Deque<VirtualPath> waiting = new ArrayDeque<>();
        waiting.add(top);
        while (!waiting.isEmpty()) {
            if (!goesOn.getAsBoolean()) {
                return false;
            }
            VirtualPath directory = waiting.removeLast();
            directories.put(directory, Usage.in(tree, directory, waiting::addLast));
        }
        return true;
    }

    /** Counts anew what is at some places and below them, and what is beside them; false when it was ended. */
    public boolean again(Collection<VirtualPath> places) {
        Set<VirtualPath> parents = new HashSet<>();
        for (VirtualPath place : places) {
            forget(place);
            parents.add(place.parent());
            if (isDirectory(place) && !below(place)) {
                return false;
            }
        }
        for (VirtualPath parent : parents) {
            if (!goesOn.getAsBoolean()) {
                return false;
            }
            directories.put(parent, Usage.in(tree, parent, other -> {}));
        }
        return true;
    }

    // A directory that was counted was counted with all that is below it.
    private void forget(VirtualPath place) {
        if (directories.containsKey(place)) {
            int depth = place.names().size();
            directories
                    .keySet()
                    .removeIf(known -> known.names().size() >= depth
                            && known.names().subList(0, depth).equals(place.names()));
        }
    }

    private boolean isDirectory(VirtualPath place) {
        try {
            return tree.facts(place).isDirectory();
        } catch (StorageException gone) {
            return false; // If the volume fails, its parent will say so.
        }
    }

    /** All of it. */
    public Usage total() {
        return directories.values().stream().reduce(Usage.NONE, Usage::plus);
    }
}
