package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.node.support.Curl;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.NodeBed;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurlTest {
    @RegisterExtension
    private final NodeBed bed = new NodeBed();

    @ParameterizedTest
    @ValueSource(strings = {"--ftp-pasv", "--disable-epsv"})
    void shouldUploadAndDownload_inBothPassiveModes(String mode) throws Exception {
        // given
        Path sent = randomFile("sent", 5_000_000);
        Path received = bed.folder().resolve("received");

        // when
        Curl.Result up = Curl.run(mode, "--ftp-create-dirs", "-T", sent.toString(), url("sub/dir/a%20b%C3%A4"));
        Curl.Result down = Curl.run(mode, "-o", received.toString(), url("sub/dir/a%20b%C3%A4"));

        // then
        assertThat(up).isEqualTo(new Curl.Result(0, ""));
        assertThat(down).isEqualTo(new Curl.Result(0, ""));
        assertThat(received).hasSameBinaryContentAs(sent);
        assertThat(bed.node().home().resolve("sub/dir/a bä")).exists();
        assertThat(bed.node().files().staged()).isEmpty();
    }

    @Test
    void shouldResumeAnUploadAndADownload() throws Exception {
        // given
        Path whole = randomFile("whole", 300_000);
        Files.createDirectories(bed.node().home());
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(bed.node().home().resolve("f"), java.util.Arrays.copyOf(bytes, 100_000));
        Path received = Files.write(bed.folder().resolve("received"), java.util.Arrays.copyOf(bytes, 50_000));

        // when
        Curl.Result up = Curl.run("-C", "-", "-T", whole.toString(), url("f"));
        Curl.Result down = Curl.run("-C", "-", "-o", received.toString(), url("f"));

        // then
        assertThat(up.exit()).isZero();
        assertThat(down.exit()).isZero();
        assertThat(bed.node().home().resolve("f")).hasSameBinaryContentAs(whole);
        assertThat(received).hasSameBinaryContentAs(whole);
    }

    @Test
    void shouldResumeAnUpload_thatWasInterrupted() throws Exception {
        // given
        Path whole = randomFile("whole", 300_000);
        try (FtpLines first = bed.node().login();
                Socket data = first.openData()) {
            first.command("TYPE I", "200");
            first.command("STOR f", "150");
            data.getOutputStream().write(Files.readAllBytes(whole), 0, 100_000);
            await().untilAsserted(() -> assertThat(first.command("STAT", "211")).contains("100000 bytes"));
            first.command("ABOR", "426");
            first.expect("226");
            assertThat(bed.node().home().resolve("f")).doesNotExist();
            first.command("SIZE f", "213 100000");
        }

        // when
        Curl.Result up = Curl.run("-C", "-", "-T", whole.toString(), url("f"));

        // then
        assertThat(up.exit()).isZero();
        assertThat(bed.node().home().resolve("f")).hasSameBinaryContentAs(whole);
        assertThat(bed.node().files().kept()).isEmpty();
    }

    @Test
    void shouldConvertText() throws Exception {
        // given
        Path text = Files.writeString(bed.folder().resolve("text"), "one\ntwo\n");

        // when
        Curl.Result up = Curl.run("--use-ascii", "-T", text.toString(), url("t"));
        Curl.Result down = Curl.run("--use-ascii", url("t"));

        // then
        assertThat(up.exit()).isZero();
        assertThat(bed.node().home().resolve("t")).hasBinaryContent("one\ntwo\n".getBytes(StandardCharsets.UTF_8));
        assertThat(down.output()).isEqualTo("one\ntwo\n"); // curl turns CRLF into LF
    }

    @Test
    void shouldCarryAnEmptyFile_andAppend() throws Exception {
        Path empty = randomFile("empty", 0);
        Path some = randomFile("some", 10);
        assertThat(Curl.run("-T", empty.toString(), url("e")).exit()).isZero();
        assertThat(bed.node().home().resolve("e")).isEmptyFile();
        assertThat(Curl.run("--append", "-T", some.toString(), url("e")).exit()).isZero();
        assertThat(Curl.run("--append", "-T", some.toString(), url("e")).exit()).isZero();
        assertThat(bed.node().home().resolve("e")).hasSize(20);
    }

    @Test
    void shouldList_andTellFacts() throws Exception {
        Path some = randomFile("some", 10);
        Curl.run("-T", some.toString(), url("b.bin"));
        assertThat(Curl.run(url("")).output()).matches("-rw-rw----? .* 10 .* b.bin\\R|-rw-r----- .* 10 .* b.bin\\R");
        assertThat(Curl.run("-l", url("")).output()).isEqualTo("b.bin\n");
        assertThat(Curl.run("-X", "MLSD", url("")).output()).startsWith("type=file;size=10;modify=");
        assertThat(Curl.run("-I", url("b.bin")).output()).contains("Content-Length: 10", "Last-Modified:");
    }

    @Test
    void shouldFailAsCurlExpects() throws Exception {
        int fileNotFound = 78;
        int accessDenied = 67;
        assertThat(Curl.run(url("none")).exit()).isEqualTo(fileNotFound);
        assertThat(Curl.run("--user", "demo:wrong", url("")).exit()).isEqualTo(accessDenied);
    }

    private String url(String path) {
        return "ftp://127.0.0.1:" + bed.node().port() + "/" + path;
    }

    private Path randomFile(String name, int size) throws Exception {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return Files.write(bed.folder().resolve(name), bytes);
    }
}
