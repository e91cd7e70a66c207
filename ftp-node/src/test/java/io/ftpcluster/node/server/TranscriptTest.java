package io.ftpcluster.node.server;

import io.ftpcluster.node.support.TestNode;
import io.ftpcluster.node.support.Transcript;
import io.ftpcluster.node.support.TranscriptPlayer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays the files in {@code transcripts/}, each against a fresh node. */
class TranscriptTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    static Stream<Transcript> transcripts() throws IOException, URISyntaxException {
        return Transcript.all();
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void shouldAnswerAsWritten(Transcript transcript) throws IOException {
        try (TestNode node = TestNode.start(folder, transcript.settings());
                TranscriptPlayer client = new TranscriptPlayer(node)) {
            client.play(transcript);
        }
    }
}
