package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.node.NodeSetting;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How fast a transfer may be over TLS: its bytes are counted before the encryption, and are sent no faster for being
 * made into records of another size. A rate is shown by the shortest time that its bytes can have taken.
 */
class TlsLimitsTest extends TlsBed {
    private static final byte[] CONTENT = new byte[400_000];
    // 1.25 s at the rate, minus what may be kept from the time before.
    private static final String RATE = "320k";
    private static final Duration SHORTEST = Duration.ofMillis(1100);

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldHoldBackAnUploadAndADownload(String version) throws Exception {
        start(Map.of(NodeSetting.UPLOAD_RATE, RATE, NodeSetting.DOWNLOAD_RATE, RATE), version);
        client.secure().logIn();
        long startedAt = System.nanoTime();
        client.store("f", CONTENT);
        long storedAt = System.nanoTime();
        assertThat(client.retrieve("RETR f")).isEqualTo(CONTENT);
        long retrievedAt = System.nanoTime();
        assertThat(Duration.ofNanos(storedAt - startedAt)).isGreaterThan(SHORTEST);
        assertThat(Duration.ofNanos(retrievedAt - storedAt)).isGreaterThan(SHORTEST);
        assertThat(metrics())
                .contains(
                        "ftp_transfer_bytes_total{direction=\"upload\"} " + (double) CONTENT.length,
                        "ftp_transfer_bytes_total{direction=\"download\"} " + (double) CONTENT.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldHoldBackAnUpload_whoseRecordsAreMoreThanATenthOfASecond(String version) throws Exception {
        start(Map.of(NodeSetting.UPLOAD_RATE, "50k"), version);
        client.secure().logIn();
        long startedAt = System.nanoTime();
        client.store("f", new byte[70_000]);
        assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isGreaterThan(SHORTEST);
        assertThat(client.retrieve("RETR f")).hasSize(70_000);
    }
}
