package io.ftpcluster.e2e.bed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a secret looks like where it is shown: as it is, inside of something that was encoded in base64, such as
 * {@code Authorization: Basic}, or inside of a URL.
 *
 * @param value the secret
 */
record SecretForms(String value) {
    private static final int BITS_OF_A_BYTE = 8;
    private static final int BITS_OF_A_LETTER = 6;
    private static final int ALIGNMENTS = 3;

    /** Whether it stands in a text, in whichever form. */
    boolean standIn(String text) {
        return all().stream().anyMatch(text::contains);
    }

    private Set<String> all() {
        Set<String> forms = new TreeSet<>(Set.of(value));
        for (int before = 0; before < ALIGNMENTS; before++) {
            String encoded = base64Behind(before);
            forms.add(encoded);
            forms.add(encoded.replace('+', '-').replace('/', '_'));
        }
        String url = URLEncoder.encode(value, StandardCharsets.UTF_8);
        forms.add(url);
        forms.add(url.replace("+", "%20"));
        return forms;
    }

    // The letters that the value alone decides: the first and the last may hold bits of what stands beside it.
    private String base64Behind(int before) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        byte[] letters = Base64.getEncoder().withoutPadding().encode(shifted);
        int first = Math.ceilDiv(before * BITS_OF_A_BYTE, BITS_OF_A_LETTER);
        int end = shifted.length * BITS_OF_A_BYTE / BITS_OF_A_LETTER;
        return new String(Arrays.copyOfRange(letters, first, end), StandardCharsets.US_ASCII);
    }
}
