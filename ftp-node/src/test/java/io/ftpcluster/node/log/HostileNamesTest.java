package io.ftpcluster.node.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client calls itself or its files makes no log line of its own, and no invalid JSON. */
class HostileNamesTest {
    private final LoggerContext context = new LoggerContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    @ParameterizedTest
    @Tag("security-case-27")
    @ValueSource(
            strings = {
                "a\r\n2026-01-01T00:00:00Z ERROR forged",
                "a\"b\\c",
                "\",\"level\":\"ERROR\",\"x\":\"",
                "{}",
                "a\tb\u0000c\u001b[2J",
                "next\u0085line\u2028separator\u2029paragraph",
                "\u202egpj.exe",
                "lone\ud800surrogate",
                "emoji \ud83d\ude80"
            })
    void shouldStayOneLine_andOneJsonObject(String name) throws Exception {
        // when
        String json = format("logback-json.xml", name);
        String text = format("logback-text.xml", name);

        // then
        assertThat(json.strip().lines()).hasSize(1);
        JsonNode line = new JsonMapper().readTree(json);
        assertThat(line.path("level").asText()).isEqualTo("WARN");
        assertThat(line.path("formattedMessage").asText()).isEqualTo("Upload of " + readable(name) + " failed");
        assertThat(line.path("mdc").path("user").asText()).isEqualTo(readable(name));
        assertThat(text.strip()).hasSameSizeAs(text.strip().replaceAll("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e]", ""));
        assertThat(text).contains(" WARN ").endsWith("\n");
    }

    // Half a surrogate pair is no text: it cannot be written in UTF-8.
    private static String readable(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private String format(String resource, String name) throws Exception {
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        context.reset();
        configurator.doConfigure(HostileNamesTest.class.getResource("/" + resource));
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        LoggingEvent event = new LoggingEvent("", root, Level.WARN, "Upload of {} failed", null, new Object[] {name});
        event.setMDCPropertyMap(Map.of("session", "1", "user", name, "peer", "192.0.2.1"));
        ConsoleAppender<?> console = (ConsoleAppender<?>) root.getAppender("console");
        return new String(encode(console, event), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static byte[] encode(ConsoleAppender<?> console, LoggingEvent event) {
        return ((ConsoleAppender<LoggingEvent>) console).getEncoder().encode(event);
    }
}
