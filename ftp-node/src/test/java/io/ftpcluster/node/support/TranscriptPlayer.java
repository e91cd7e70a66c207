package io.ftpcluster.node.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plays a {@link Transcript} against a node. */
public final class TranscriptPlayer implements AutoCloseable {
    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9A-F]{2})");
    private static final Pattern TOLD_PORT = Pattern.compile("\\(.*?(?:(\\d+),(\\d+)|\\|\\|\\|(\\d+)\\|)\\)");
    private static final int PATIENCE_MILLIS = 60_000;

    private final TestNode node;
    private final FtpLines client;
    private @Nullable ServerSocket listener;
    private @Nullable Socket data;
    private @Nullable BufferedReader dataIn;
    private String lastLine = "";

    /** A fresh client of a node. */
    public TranscriptPlayer(TestNode node) throws IOException {
        this.node = node;
        this.client = FtpLines.connect(node.port());
        client.expect("220");
    }

    /** Plays all steps. */
    public void play(Transcript transcript) throws IOException {
        int number = 0;
        for (String step : transcript.lines()) {
            number++;
            try {
                play(step);
            } catch (IOException | AssertionError e) {
                throw new AssertionError(transcript + " line " + number + ": " + step + "\n" + e.getMessage(), e);
            }
        }
    }

    private void play(String step) throws IOException {
        String word = step.split("[: ]", 2)[0];
        switch (word) {
            case "C" -> client.sendRaw(bytes(step.substring("C: ".length())));
            case "S" -> expectLine(step.substring("S: ".length()));
            case "until" -> skipUntil(pattern(step.substring("until ".length())));
            case "D>" -> sendData(step.substring("D>".length()).strip());
            case "D<" -> expectData(step.substring("D<".length()).strip());
            case "login" -> client.login();
            case "reader" -> logInAsReader();
            case "data" -> use(new Socket(InetAddress.getLoopbackAddress(), toldPort()));
            case "listen" -> listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            case "accept" -> accept();
            case "file" -> writeFile(step.substring("file ".length()).split(": ", 2));
            case "closed" -> assertThat(client.isClosedByServer()).isTrue();
            default -> assertThat(step).as("a comment, an empty line or a step").matches("(#|set ).*|");
        }
    }

    private void expectLine(String expected) throws IOException {
        lastLine = client.line();
        assertThat(lastLine).matches(pattern(expected));
    }

    private void skipUntil(Pattern expected) throws IOException {
        do {
            lastLine = client.line();
        } while (!expected.matcher(lastLine).matches());
    }

    private void logInAsReader() throws IOException {
        client.command("USER reader", "331");
        client.command("PASS reader", "230");
    }

    private int toldPort() {
        Matcher told = TOLD_PORT.matcher(lastLine);
        assertThat(told.find()).as("a port in " + lastLine).isTrue();
        return told.group(3) == null
                ? Integer.parseInt(told.group(1)) * 256 + Integer.parseInt(told.group(2))
                : Integer.parseInt(told.group(3));
    }

    private void accept() throws IOException {
        ServerSocket open = Objects.requireNonNull(listener);
        open.setSoTimeout(PATIENCE_MILLIS);
        use(open.accept());
    }

    private void use(Socket connected) throws IOException {
        connected.setSoTimeout(PATIENCE_MILLIS);
        data = connected;
        dataIn = new BufferedReader(new InputStreamReader(connected.getInputStream(), StandardCharsets.UTF_8));
    }

    private void sendData(String text) throws IOException {
        Socket connected = Objects.requireNonNull(data);
        if (text.isEmpty()) {
            connected.close();
        } else {
            connected.getOutputStream().write(bytes(text));
        }
    }

    private void expectData(String text) throws IOException {
        String line = Objects.requireNonNull(dataIn).readLine();
        if (text.isEmpty()) {
            assertThat(line).isNull();
        } else {
            assertThat(line).matches(pattern(text));
        }
    }

    private void writeFile(String[] nameAndText) throws IOException {
        Files.createDirectories(node.home());
        Files.writeString(node.home().resolve(nameAndText[0]), nameAndText[1].replace("\\n", "\n"));
    }

    private static Pattern pattern(String expected) {
        return Pattern.compile(Pattern.quote(expected).replace("*", "\\E.*\\Q"));
    }

    private byte[] bytes(String step) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String text = withListener(step) + "\r\n";
        Matcher parts = BYTE.matcher(text);
        int end = 0;
        while (parts.find()) {
            bytes.writeBytes(text.substring(end, parts.start()).getBytes(StandardCharsets.UTF_8));
            bytes.write(Integer.parseInt(parts.group(1), 16));
            end = parts.end();
        }
        bytes.writeBytes(text.substring(end).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private String withListener(String step) {
        ServerSocket open = listener;
        if (open == null) {
            return step;
        }
        int port = open.getLocalPort();
        return step.replace("{PORT}", "127,0,0,1," + port / 256 + "," + port % 256)
                .replace("{EPRT}", "|1|127.0.0.1|" + port + "|");
    }

    @Override
    public void close() throws IOException {
        client.close();
        if (data != null) {
            data.close();
        }
        if (listener != null) {
            listener.close();
        }
    }
}
