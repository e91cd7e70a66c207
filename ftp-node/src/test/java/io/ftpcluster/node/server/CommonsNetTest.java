package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.NodeBed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommonsNetTest {
    @RegisterExtension
    private final NodeBed bed = new NodeBed();

    private final FTPClient client = new FTPClient();

    @BeforeEach
    void logIn() throws IOException {
        client.setControlEncoding(StandardCharsets.UTF_8);
        client.connect("127.0.0.1", bed.node().port());
        assertThat(client.login("demo", "demo")).isTrue();
        client.enterLocalPassiveMode();
        client.setFileType(FTP.BINARY_FILE_TYPE);
    }

    @AfterEach
    void disconnect() throws IOException {
        client.disconnect();
    }

    @Test
    void shouldStoreListRetrieveRenameAndRemove() throws IOException {
        assertThat(client.makeDirectory("d")).isTrue();
        assertThat(store("d/ö.txt", "text")).isTrue();
        assertThat(client.listFiles("d")).singleElement().satisfies(file -> {
            assertThat(file.getName()).isEqualTo("ö.txt");
            assertThat(file.getSize()).isEqualTo(4);
            assertThat(file.isFile()).isTrue();
        });
        assertThat(client.mlistDir("d")).extracting(FTPFile::getName).containsExactly("ö.txt");
        assertThat(client.rename("d/ö.txt", "moved")).isTrue();
        assertThat(retrieve("moved")).isEqualTo("text");
        assertThat(client.deleteFile("moved")).isTrue();
        assertThat(client.removeDirectory("d")).isTrue();
        assertThat(client.listNames()).isEmpty();
    }

    @Test
    void shouldStoreUnderANewName_eachTime() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(client.storeUniqueFile("x", new ByteArrayInputStream(new byte[5])))
                    .isTrue();
        }
        try (Stream<Path> files = Files.list(bed.node().home())) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void shouldListALargeDirectory() throws IOException {
        for (int i = 0; i < 3_000; i++) {
            Files.createFile(bed.node().home().resolve("file-with-a-long-name-" + i));
        }
        assertThat(client.listFiles()).hasSize(3_000);
        assertThat(client.listNames()).hasSize(3_000);
        assertThat(Arrays.stream(client.mlistDir()).map(FTPFile::getName).distinct())
                .hasSize(3_000);
    }

    @Test
    @Tag("security-case-25")
    void shouldNotListNamesRaw() throws IOException {
        Files.createFile(bed.node().home().resolve("evil\r\n250 fake"));
        assertThat(client.listNames()).containsExactly("evil??250 fake");
    }

    @Test
    void shouldSetTheTime() throws IOException {
        store("f", "x");
        assertThat(client.setModificationTime("f", "20010203040506")).isTrue();
        assertThat(client.getModificationTime("f")).contains("20010203040506");
    }

    private boolean store(String path, String text) throws IOException {
        return client.storeFile(path, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String retrieve(String path) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(client.retrieveFile(path, out)).isTrue();
        return out.toString(StandardCharsets.UTF_8);
    }
}
