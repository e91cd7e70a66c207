package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.session.Fact;
import io.ftpcluster.node.storage.FileFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntryLineTest {
    private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06Z");

    @Test
    void shouldLookLikeLs() {
        UnixLine line = new UnixLine("demo");
        assertThat(line.of("a b", facts(FileFacts.Kind.FILE, 0640, 1234, LONG_AGO)))
                .isEqualTo("-rw-r----- 1 demo ftp         1234 Feb  3  2001 a b");
        assertThat(line.of("d", facts(FileFacts.Kind.DIRECTORY, 0770, 4096, LONG_AGO)))
                .startsWith("drwxrwx--- 1 demo ftp ");
    }

    @Test
    void shouldShowTheTime_onlyOfTheLastHalfYear() {
        UnixLine line = new UnixLine("demo");
        Instant recent = Instant.now().minus(Duration.ofDays(3));
        Instant future = Instant.now().plus(Duration.ofDays(30));
        assertThat(line.of("f", facts(FileFacts.Kind.FILE, 0600, 1, recent)))
                .matches(".* [A-Z][a-z]{2} [ 0-9]\\d \\d\\d:\\d\\d f");
        assertThat(line.of("f", facts(FileFacts.Kind.FILE, 0600, 1, future)))
                .matches(".* [A-Z][a-z]{2} [ 0-9]\\d  \\d{4} f");
    }

    @Test
    void shouldNeverHaveABlankInTheOwner() {
        String line = new UnixLine("two words").of("f", facts(FileFacts.Kind.FILE, 0600, 1, LONG_AGO));
        assertThat(line).startsWith("-rw------- 1 ftp ftp ");
    }

    @Test
    void shouldTellTheChosenFacts() {
        FileFacts file = facts(FileFacts.Kind.FILE, 0640, 5, LONG_AGO);
        assertThat(new FactsLine(EnumSet.allOf(Fact.class), Set.of(Permission.READ, Permission.DELETE)).of("n", file))
                .isEqualTo("type=file;size=5;modify=20010203040506;perm=rd;unique=fd00g1f;UNIX.mode=0640; n");
        assertThat(new FactsLine(EnumSet.of(Fact.TYPE), Set.of()).of("n", file)).isEqualTo("type=file; n");
    }

    @Test
    void shouldTellWhatMayBeDoneInADirectory() {
        FileFacts directory = facts(FileFacts.Kind.DIRECTORY, 0770, 5, LONG_AGO);
        assertThat(new FactsLine(EnumSet.of(Fact.TYPE, Fact.SIZE, Fact.PERM), EnumSet.allOf(Permission.class))
                        .of("d", directory))
                .isEqualTo("type=dir;perm=cdelfmp; d");
    }

    @Test
    void shouldReadTimes() {
        assertThat(FtpTime.parse("20010203040506")).hasValue(LONG_AGO);
        assertThat(FtpTime.parse("20010203040506.789")).hasValue(LONG_AGO);
        assertThat(FtpTime.parse("20010230040506")).isEmpty();
        assertThat(FtpTime.parse("2001020304")).isEmpty();
    }

    private static FileFacts facts(FileFacts.Kind kind, int mode, long size, Instant modified) {
        return new FileFacts(kind, size, modified, mode, 0xfd00, 0x1f);
    }
}
