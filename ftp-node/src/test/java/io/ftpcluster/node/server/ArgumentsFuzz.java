package io.ftpcluster.node.server;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whatever a client writes behind a verb, it gets one reply, and that is no internal error: options of LIST and MLST,
 * globs, addresses of PORT and EPRT, offsets, times and all other arguments, over a real connection. One node and one
 * session serve all inputs of a process.
 */
public final class ArgumentsFuzz {
    private static final List<String> VERBS = List.of(
            "STAT",
            "OPTS",
            "PORT",
            "EPRT",
            "MLST",
            "REST",
            "TYPE",
            "MFMT",
            "MDTM",
            "SIZE",
            "ALLO",
            "SITE",
            "HELP",
            "CWD",
            "RNFR",
            "MFF",
            "RANG",
            "HASH",
            "LANG",
            "CLNT",
            "CSID",
            "MODE",
            "STRU",
            "AVBL",
            "STAT -la",
            "OPTS MLST");
    private static final int LONGEST = 400;

    private static @Nullable TestNode node;
    private static @Nullable FtpLines client;

    private ArgumentsFuzz() {}

    /** For Jazzer, before its clock starts. */
    public static void fuzzerInitialize() throws IOException {
        var _ = session();
    }

    /** For Jazzer; the first byte chooses the verb. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        String verb = VERBS.get(Byte.toUnsignedInt(input[0]) % VERBS.size());
        FtpLines session = session();
        session.sendRaw(line(verb, input));
        // Where the argument was taken for Telnet commands nothing may be left of it; the verb is there in any case.
        check(session.reply());
    }

    private static void check(String reply) {
        if (reply.startsWith("421")) {
            client = null;
        } else if (reply.startsWith("451 Internal error")) {
            throw new AssertionError(reply);
        }
    }

    private static byte[] line(String verb, byte[] input) {
        byte[] line = (verb + " ").getBytes(StandardCharsets.US_ASCII);
        int from = line.length;
        int count = Math.min(LONGEST, input.length - 1);
        line = java.util.Arrays.copyOf(line, from + count + 2);
        for (int i = 0; i < count; i++) {
            byte next = input[i + 1];
            line[from + i] = next == '\n' || next == (byte) 0xFF ? (byte) '.' : next;
        }
        line[from + count] = '\r';
        line[from + count + 1] = '\n';
        return line;
    }

    private static FtpLines session() throws IOException {
        FtpLines open = client;
        if (open == null) {
            open = node().login();
            client = open;
        }
        return open;
    }

    private static TestNode node() {
        TestNode started = node;
        if (started == null) {
            try {
                Path folder = Files.createTempDirectory("arguments-fuzz");
                started = TestNode.start(folder, Map.of(NodeSetting.ACTIVE_MODE, "true"));
                Files.createDirectories(started.home().resolve("folder/inner"));
                Files.writeString(started.home().resolve("file.txt"), "text");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            node = started;
        }
        return started;
    }

    /** Ends the node that the inputs used, if there is one. */
    public static void end() throws IOException {
        TestNode started = node;
        if (started != null) {
            started.close();
            node = null;
            client = null;
        }
    }
}
