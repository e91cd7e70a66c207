package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ftpcluster.node.codec.SafeText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandTableTest {
    private static final CommandTable TABLE = CommandTable.standard();

    static Stream<Command> commands() {
        return TABLE.commands().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shouldSayWhereAVerbIsDefined_andHowItIsUsed(Command command) {
        CommandSpec spec = command.spec();
        assertThat(spec.verb()).matches("[A-Z][A-Z0-9]{2,6}");
        assertThat(spec.rfc()).matches("(RFC \\d+|draft-[a-z0-9-]+-\\d+)( §[0-9A-Z.]+)?");
        assertThat(spec.usage()).startsWith(spec.verb());
        assertThat(spec.description()).matches(SafeText::isSafe).isNotBlank();
    }

    @ParameterizedTest
    @Tag("security-case-10")
    @MethodSource("commands")
    void shouldNeedALogin_whenItTouchesFiles(Command command) {
        CommandSpec spec = command.spec();
        if (spec.path() != PathArgument.NOWHERE || spec.permission().isPresent()) {
            assertThat(spec.loginNeeded()).isTrue();
        }
        assertThat(command instanceof BesideTransfer).isEqualTo(spec.besideTransfer());
    }

    @Test
    void shouldFindAliases() {
        assertThat(TABLE.find("XPWD")).isEqualTo(TABLE.find("PWD")).isPresent();
        assertThat(TABLE.find("NONE")).isEmpty();
    }

    @Test
    void shouldRefuseTwoRowsForOneVerb() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CommandTable(List.of(new NoopCommand(), new NoopCommand())))
                .withMessageContaining("NOOP");
    }

    @Test
    void shouldKnowEveryVerbOfRfc959() {
        assertThat(Stream.of(
                                "USER PASS ACCT CWD CDUP SMNT REIN QUIT PORT PASV TYPE STRU MODE RETR STOR STOU APPE ALLO REST",
                                "RNFR RNTO ABOR DELE RMD MKD PWD LIST NLST SITE SYST STAT HELP NOOP")
                        .flatMap(line -> Stream.of(line.split(" "))))
                .allMatch(verb -> TABLE.find(verb).isPresent());
    }
}
