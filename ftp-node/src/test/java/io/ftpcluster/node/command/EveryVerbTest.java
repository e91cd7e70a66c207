package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every verb and alias in every state of a session, with and without an argument, and with a hostile one: each gets
 * exactly one reply of the right class, and the session lives on.
 */
class EveryVerbTest {
    private static final String SYNTAX_ERROR = "500";
    private static final String INTERNAL_ERROR = "451";
    private static final List<String> CONTROL_CHARACTERS = List.of("a\rb", "a\0b", "a\u0007", "a\u007f", "a\u0085");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static TestNode node;

    @BeforeAll
    static void start() {
        node = TestNode.start(folder);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    /** One name of a verb with its row. */
    record Name(String text, CommandSpec spec) {
        boolean ends() {
            return spec.verb().equals("QUIT");
        }

        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Name> names() {
        return CommandTable.standard().commands().stream()
                .map(Command::spec)
                .flatMap(spec -> Stream.concat(Stream.of(spec.verb()), spec.aliases().stream())
                        .map(name -> new Name(name, spec)));
    }

    @ParameterizedTest
    @Tag("security-case-10")
    @Tag("security-case-11")
    @MethodSource("names")
    void shouldAnswerBeforeTheLogin(Name name) throws IOException {
        for (String line : List.of(name.text(), name.text() + " x")) {
            try (FtpLines client = FtpLines.connect(node.port())) {
                client.expect("220");
                String reply = answer(client, line);
                if (name.spec().loginNeeded()) {
                    assertThat(reply).as(line).matches("(?s)(530|501)[ -].*");
                }
            }
        }
    }

    @ParameterizedTest
    @Tag("security-case-11")
    @MethodSource("names")
    void shouldAnswerAfterTheLogin(Name name) throws IOException {
        for (String line : List.of(name.text(), name.text() + " x")) {
            try (FtpLines client = node.login()) {
                String reply = answer(client, line);
                assertThat(reply).as(line).doesNotStartWith("530").doesNotStartWith("1");
                assertThatTheArgumentWasChecked(name, line, reply);
            }
        }
    }

    private static void assertThatTheArgumentWasChecked(Name name, String line, String reply) {
        boolean given = line.contains(" ");
        if (name.spec().argument() == (given ? Argument.NONE : Argument.REQUIRED)) {
            assertThat(reply).as(line).startsWith("501 ");
        }
    }

    @ParameterizedTest
    @Tag("security-case-25")
    @MethodSource("names")
    void shouldRefuseControlCharacters(Name name) throws IOException {
        try (FtpLines client = node.login()) {
            for (String argument : CONTROL_CHARACTERS) {
                client.command(name.text() + " " + argument, "553 ");
            }
            client.command("NOOP", "200 ");
        }
    }

    @ParameterizedTest
    @Tag("security-case-11")
    @MethodSource("names")
    void shouldAnswerDuringATransfer(Name name) throws IOException {
        try (FtpLines client = node.login();
                Socket data = client.openData()) {
            client.command("TYPE I", "200");
            client.command("STOR upload", "150");
            client.send(name.text() + (name.spec().argument() == Argument.REQUIRED ? " x" : ""));
            client.send("SYST");
            finish(data);
            List<String> replies = Stream.of(client.reply(), client.reply()).toList();
            if (name.spec().besideTransfer()) {
                assertThat(replies).anyMatch(reply -> reply.matches("(226|426) .*"));
            } else {
                assertThat(replies.getFirst()).as("the transfer comes first").startsWith("226 ");
            }
            replies.forEach(reply -> assertThatItIsAReply(name.text(), reply));
            assertThatTheSessionLivesOn(client, name);
        }
    }

    private static void finish(Socket data) {
        try {
            data.getOutputStream().write(new byte[10]);
            data.shutdownOutput();
        } catch (IOException aborted) {
            // ABOR has ended it.
        }
    }

    private static void assertThatTheSessionLivesOn(FtpLines client, Name name) throws IOException {
        if (name.ends()) {
            assertThat(client.isClosedByServer()).isTrue();
        } else {
            client.expect("215 ");
        }
    }

    private static String answer(FtpLines client, String line) throws IOException {
        client.send(line);
        client.send("SYST");
        String reply = client.reply();
        assertThatItIsAReply(line, reply);
        if (reply.startsWith("221")) {
            assertThat(client.isClosedByServer()).isTrue();
        } else {
            client.expect("215 ");
        }
        return reply;
    }

    private static void assertThatItIsAReply(String line, String reply) {
        assertThat(reply)
                .as(line)
                .matches("(?s)[2-5]\\d\\d[ -].*")
                .doesNotStartWith(SYNTAX_ERROR)
                .doesNotStartWith(INTERNAL_ERROR);
    }
}
