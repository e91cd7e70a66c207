package io.ftpcluster.node.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiConversionTest {
    private static final String FILE = "one\ntwo\n\nthree";
    private static final String WIRE = "one\r\ntwo\r\n\r\nthree";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void shouldConvertLineEnds_whereverTheInputIsCut(int step) {
        assertThat(toWire(FILE, step)).isEqualTo(WIRE);
        assertThat(toWire(WIRE, step)).isEqualTo(WIRE);
        assertThat(toFile(WIRE, step)).isEqualTo(FILE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void shouldKeepCarriageReturnsThatEndNoLine(int step) {
        assertThat(toFile("a\rb\r\r\nc\r", step)).isEqualTo("a\rb\r\nc\r");
    }

    private static String toWire(String text, int step) {
        AsciiConversion conversion = new AsciiConversion();
        ByteBuffer out = ByteBuffer.allocate(200);
        pieces(text, step, piece -> conversion.toWire(piece, out));
        return StandardCharsets.US_ASCII.decode(out.flip()).toString();
    }

    private static String toFile(String text, int step) {
        AsciiConversion conversion = new AsciiConversion();
        ByteBuffer out = ByteBuffer.allocate(200);
        pieces(text, step, piece -> conversion.toFile(piece, out));
        conversion.finish(out);
        return StandardCharsets.US_ASCII.decode(out.flip()).toString();
    }

    private static void pieces(String text, int step, java.util.function.Consumer<ByteBuffer> use) {
        for (int i = 0; i < text.length(); i += step) {
            String piece = text.substring(i, Math.min(text.length(), i + step));
            use.accept(ByteBuffer.wrap(piece.getBytes(StandardCharsets.US_ASCII)));
        }
    }
}
