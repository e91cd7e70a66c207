package io.ftpcluster.e2e.bed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A pod that gives away what it should not: a word in each of the places that exist only while a pod runs. In its spec
 * the words stand with every letter moved by half the alphabet, which no search looks for.
 *
 * @param service in whose namespace it is
 */
public record Plant(TestService service) {
    private static final String NAME = "plant";
    private static final String FORMER = "said/once-and-never-again";
    private static final String BASE64 = "wrapped>by?somebody";
    private static final String URL = "part&of=a link";
    private static final String ENVIRONMENT = "handed-over-silently";
    private static final String ARGUMENT = "seen-by-everybody-else";
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int HALF = 13;

    /** The words, by what they are. */
    public static Map<String, String> words() {
        return Map.of(
                "a word of before", FORMER,
                "a word in base64", BASE64,
                "a word in a URL", URL,
                "a word in the environment", ENVIRONMENT,
                "a word as an argument", ARGUMENT);
    }

    /** All that a search can find of them, and where. */
    public List<String> places() {
        List<String> places = new ArrayList<>(List.of(
                "the former log of plant shows a word of before",
                "the log of plant shows a word in base64",
                "the log of plant shows a word in a URL"));
        if (service.bed().machine().isPresent()) {
            places.add("the environment in plant shows a word in the environment");
            places.add("the arguments in plant shows a word as an argument");
        }
        return places;
    }

    /** Starts it, and waits until it has ended once and runs again. */
    public void start() {
        new StandIn(service, NAME)
                .apply(
                        "plant.yaml",
                        Map.of(
                                "former", moved(FORMER),
                                "base64", moved(base64("somebody:" + BASE64)),
                                "url", moved("ftp://" + URLEncoder.encode(URL, StandardCharsets.UTF_8) + "@host"),
                                "environment", moved(ENVIRONMENT),
                                "argument", moved(ARGUMENT)));
        service.bed().progress().waitUntil("the plant runs again", LIMIT, () -> {
            boolean again = service.view().restartsOf(NAME) == 1;
            return again && service.view().isPodReady(NAME) ? "" : "its second start";
        });
    }

    /** Removes it. */
    public void end() {
        new StandIn(service, NAME).end();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String moved(String text) {
        return text.chars()
                .map(sign -> Character.isLetter(sign) ? moved(sign) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int moved(int letter) {
        return Character.toLowerCase(letter) < 'a' + HALF ? letter + HALF : letter - HALF;
    }
}
