package io.ftpcluster.node.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ftpcluster.node.support.ProxyHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeaderReaderTest {
    static java.util.stream.Stream<byte[]> headers() {
        return java.util.stream.Stream.of(
                ProxyHeaders.v1("192.0.2.7", "203.0.113.1", 50_003),
                ProxyHeaders.v2("192.0.2.7", "203.0.113.1", 50_003),
                "PROXY TCP6 ::ffff:192.0.2.7 ::ffff:203.0.113.1 4321 50003\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void shouldReadTheHeader_andKeepWhatIsBehind(byte[] header) throws Exception {
        ByteBuffer all =
                ByteBuffer.allocate(header.length + 4).put(header).put("DATA".getBytes(StandardCharsets.US_ASCII));
        HeaderReader.Header read = new HeaderReader().add(all.flip()).orElseThrow();
        assertIsTheClient(read);
        assertThat(StandardCharsets.US_ASCII.decode(read.surplus()).toString()).isEqualTo("DATA");
    }

    @ParameterizedTest
    @MethodSource("headers")
    void shouldReadTheHeader_whenBytesComeOneAtATime(byte[] header) throws Exception {
        HeaderReader reader = new HeaderReader();
        Optional<HeaderReader.Header> read = Optional.empty();
        for (byte next : header) {
            assertThat(read).isEmpty();
            read = reader.add(ByteBuffer.wrap(new byte[] {next}));
        }
        assertIsTheClient(read.orElseThrow());
        assertThat(read.orElseThrow().surplus().hasRemaining()).isFalse();
    }

    private static void assertIsTheClient(HeaderReader.Header read) {
        assertThat(read.addresses().client().getAddress().getHostAddress()).isEqualTo("192.0.2.7");
        assertThat(read.addresses().dialled().getPort()).isEqualTo(50_003);
    }

    @Test
    @Tag("security-case-29")
    void shouldRefuseWhatIsNoHeader() {
        assertThatExceptionOfType(BadHeaderException.class)
                .isThrownBy(() -> new HeaderReader()
                        .add(ByteBuffer.wrap(
                                "some file bytes without a header\r\n".getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void shouldRefuseAHeaderThatNamesNoClient() {
        assertThatExceptionOfType(BadHeaderException.class)
                .isThrownBy(() -> new HeaderReader()
                        .add(ByteBuffer.wrap("PROXY UNKNOWN\r\n".getBytes(StandardCharsets.US_ASCII))));
    }
}
