package io.ftpcluster.operator.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.password.Passwords;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Hashes are made beside the reconciliation, by turns. */
class PasswordQueueTest {
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<String> news = new ArrayList<>();
    private final PasswordQueue many = new PasswordQueue(work::add, () -> news.add("many"));
    private final PasswordQueue one = new PasswordQueue(work::add, () -> news.add("one"));

    @Test
    void aHashIsThereWhenItWasMadeAndStaysTheSame() {
        assertThat(many.hash(source("1"), "hunter2", null)).isEmpty();
        assertThat(many.hash(source("1"), "hunter2", null)).isEmpty();

        workOff();

        String hash = many.hash(source("1"), "hunter2", null).orElseThrow();
        assertThat(Passwords.matches("hunter2", hash)).isTrue();
        assertThat(many.hash(source("1"), "hunter2", null)).hasValue(hash);
        assertThat(news).containsExactly("many");
    }

    @Test
    void aFormerHashOfTheSamePasswordIsKept() {
        String former = Passwords.hash("hunter2");
        many.hash(source("2"), "hunter2", former);
        many.hash(source("3"), "hunter3", former);

        workOff();

        assertThat(many.hash(source("2"), "hunter2", former)).hasValue(former);
        assertThat(many.hash(source("3"), "hunter3", former).orElseThrow()).isNotEqualTo(former);
    }

    @Test
    void aClusterWithManyDoesNotKeepAnotherOneWaiting() {
        for (int number = 0; number < 20; number++) {
            many.hash(source("m" + number), "hunter2", "");
        }
        one.hash(source("1"), "hunter2", "");

        int turns = 0;
        while (news.isEmpty()) {
            work.remove().run();
            turns++;
        }

        assertThat(news).containsExactly("one");
        assertThat(turns).isLessThan(10);
    }

    @Test
    void whatNobodyAsksForIsForgotten() {
        many.hash(source("1"), "hunter2", null);
        workOff();

        many.keepOnly(Set.of());

        assertThat(many.hash(source("1"), "hunter2", null)).isEmpty();
    }

    @Test
    void aUserKeepsTheFormerPasswordUntilTheNewOneIsHashed() {
        UsersBed bed = new UsersBed();
        bed.user("demo", "", 1);
        bed.secret("demo", "1", "hunter2");
        RenderedUsers first = bed.render(null);
        bed.hashes(many);
        bed.secret("demo", "2", "hunter3");

        RenderedUsers waiting = bed.render(first);
        workOff();
        RenderedUsers done = bed.render(waiting);

        assertThat(waiting.isComplete()).isFalse();
        assertThat(UsersBed.reason(waiting, "demo")).isEqualTo(UserReason.PASSWORD_IS_HASHED);
        assertThat(UsersBed.hash(waiting, "demo")).isEqualTo(UsersBed.hash(first, "demo"));
        assertThat(done.isComplete()).isTrue();
        assertThat(Passwords.matches("hunter3", UsersBed.hash(done, "demo"))).isTrue();
        assertThat(bed.render(done).shards()).isEqualTo(done.shards());
    }

    private void workOff() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private static PasswordSource source(String version) {
        return new PasswordSource("uid", version, "password");
    }
}
