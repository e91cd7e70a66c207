package io.ftpcluster.node.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.auth.PathPermissions;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.storage.VirtualPath;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsTest {
    private static final Set<Permission> ALL = EnumSet.allOf(Permission.class);
    private static final Set<Permission> LOOK = Set.of(Permission.LIST, Permission.READ);
    private static final Set<Permission> DROP = Set.of(Permission.WRITE, Permission.RENAME);

    private final Rights rights =
            new Rights(LOOK, List.of(rule("/in", DROP), rule("/in/mine/", ALL), rule("/in/mine/closed", Set.of())));

    @Test
    void shouldTakeTheLongestPathThatCovers_alone() {
        assertThat(rights.at(place("/"))).isEqualTo(LOOK);
        assertThat(rights.at(place("/input"))).isEqualTo(LOOK);
        assertThat(rights.at(place("/in"))).isEqualTo(DROP);
        assertThat(rights.at(place("/in/a/b"))).isEqualTo(DROP);
        assertThat(rights.at(place("/in/mine"))).isEqualTo(ALL);
        assertThat(rights.at(place("/in/mine/closed/x"))).isEmpty();
    }

    @Test
    void shouldMoveWithinTheSameRights() {
        assertThat(rights.allowsMove(place("/in/a"), place("/in/b/c"))).isTrue();
        assertThat(rights.allowsMove(place("/a"), place("/b")))
                .as("no right to rename")
                .isFalse();
    }

    @Test
    void shouldMoveIntoOtherRights_onlyWhatCouldBeCopied() {
        assertThat(rights.allowsMove(place("/in/mine/a"), place("/in/a"))).isTrue();
        assertThat(rights.allowsMove(place("/in/a"), place("/in/mine/a")))
                .as("it could not be read before")
                .isFalse();
    }

    @Test
    void shouldNotMove_whatHasRulesOrHoldsThem() {
        Rights everything = new Rights(ALL, List.of(rule("/a/secret", Set.of()), rule("/open", ALL)));
        assertThat(everything.allowsMove(place("/a"), place("/b"))).isFalse();
        assertThat(everything.allowsMove(place("/open"), place("/b"))).isFalse();
        assertThat(everything.allowsMove(place("/open/x"), place("/b"))).isTrue();
        assertThat(everything.allowsMove(place("/ab"), place("/b"))).isTrue();
        assertThat(everything.allowsMove(place("/b"), place("/a/secret/b"))).isFalse();
    }

    @Test
    void shouldTellWhichEntriesHaveRules() {
        assertThat(rights.ruledIn(place("/in"))).isEqualTo(Map.of("mine", ALL));
        assertThat(rights.ruledIn(place("/"))).isEqualTo(Map.of("in", DROP));
        assertThat(rights.ruledIn(place("/other"))).isEmpty();
    }

    private static PathPermissions rule(String path, Set<Permission> permissions) {
        return new PathPermissions(path, permissions);
    }

    private static VirtualPath place(String path) {
        return VirtualPath.ROOT.resolve(path).orElseThrow();
    }
}
