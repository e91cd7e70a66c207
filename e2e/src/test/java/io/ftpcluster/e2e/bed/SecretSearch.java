package io.ftpcluster.e2e.bed;

import io.ftpcluster.e2e.install.Installation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Looks for what nobody may see in everything that people see ({@link ShownTexts}).
 *
 * @param service whose namespace is searched, and the operator's
 */
public record SecretSearch(TestService service) {
    // Shorter values are words that stand everywhere.
    private static final int SHORTEST = 8;
    private static final Pattern HASH = Pattern.compile("\\$[a-z0-9]+\\$[^\"\\s]+");
    private static final Pattern KEY_LINE = Pattern.compile("(?m)^[A-Za-z0-9+/=]{40,}$");

    /**
     * What the Secrets of both namespaces hold, by where it stands: passwords, tokens, every hash of a password and
     * every line of a private key. What certificates say is public.
     */
    public Map<String, String> secrets() {
        Map<String, String> found = new TreeMap<>();
        for (String namespace : namespaces()) {
            service.bed()
                    .client()
                    .secrets()
                    .inNamespace(namespace)
                    .list()
                    .getItems()
                    .forEach(secret -> {
                        Map<String, String> data = secret.getData() == null ? Map.of() : secret.getData();
                        data.forEach((key, value) -> addTo(
                                found, namespace + "/" + secret.getMetadata().getName() + "/" + key, decoded(value)));
                    });
        }
        return found;
    }

    private static void addTo(Map<String, String> found, String place, String value) {
        if (place.endsWith(".crt")) {
            return;
        }
        List<String> parts = new ArrayList<>();
        if (value.contains("PRIVATE KEY")) {
            parts.addAll(all(KEY_LINE, value));
        } else if (value.contains("\n") || value.startsWith("{")) {
            parts.addAll(all(HASH, value)); // a file of its own form, with words that are no secrets
        } else {
            parts.add(value.strip());
        }
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).length() >= SHORTEST) {
                found.put(place + " part " + i, parts.get(i));
            }
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Where these values stand, in clear, in base64 or as part of a URL: the place and what was found there. */
    public List<String> placesWith(Map<String, String> secrets) {
        Map<String, String> texts = new ShownTexts(service.bed(), namespaces()).all();
        List<String> found = new ArrayList<>();
        secrets.forEach((name, value) -> {
            SecretForms forms = new SecretForms(value);
            texts.forEach((place, text) -> {
                if (forms.standIn(text)) {
                    found.add(place + " shows " + name);
                }
            });
        });
        return found;
    }

    private List<String> namespaces() {
        return List.of(service.namespace(), Installation.NAMESPACE);
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
