package io.ftpcluster.auth.backend.ldap;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.DN;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupClimbTest {
    private final List<DN> lookedAt = new ArrayList<>();

    @Test
    void findsEverythingAboveAndLooksAtEachGroupOnce() throws Exception {
        Map<DN, Set<DN>> above = Map.of(
                group(1), Set.of(group(2), group(3)),
                group(2), Set.of(group(4)),
                group(3), Set.of(group(4)));

        assertThat(climb(Set.of(group(1)), above)).isEqualTo(groups(1, 4));
        assertThat(lookedAt).doesNotHaveDuplicates().containsAll(groups(1, 4));
    }

    @Test
    void aCircleEnds() throws Exception {
        Map<DN, Set<DN>> circle = Map.of(group(1), Set.of(group(2)), group(2), Set.of(group(1)));

        assertThat(climb(Set.of(group(1)), circle)).isEqualTo(groups(1, 2));
        assertThat(lookedAt).hasSize(2);
    }

    @Test
    void countsTenLevelsAndNoMore() throws Exception {
        Set<DN> found = GroupClimb.from(
                Set.of(group(1)), groups -> groups.stream().map(this::next).collect(toSet()));

        assertThat(found).isEqualTo(groups(1, GroupClimb.MOST_LEVELS));
    }

    @Test
    void looksAtNoMoreGroupsThanItMay() throws Exception {
        Set<DN> direct = groups(1, GroupClimb.MOST_GROUPS + 1);

        assertThat(climb(direct, Map.of(group(1), Set.of(group(0))))).isEqualTo(direct);
        assertThat(lookedAt).isEmpty();
    }

    private Set<DN> climb(Set<DN> direct, Map<DN, Set<DN>> above) throws Exception {
        return GroupClimb.from(direct, groups -> {
            lookedAt.addAll(groups);
            return groups.stream()
                    .flatMap(group -> above.getOrDefault(group, Set.of()).stream())
                    .collect(toSet());
        });
    }

    private DN next(DN group) {
        return group(Integer.parseInt(group.toString().substring("cn=".length())) + 1);
    }

    private static Set<DN> groups(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(GroupClimbTest::group)
                .collect(toSet());
    }

    private static DN group(int number) {
        return Values.name("cn=" + number);
    }
}
