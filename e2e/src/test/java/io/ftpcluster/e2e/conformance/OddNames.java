package io.ftpcluster.e2e.conformance;

import java.util.List;

/** File names that clients, shells, URLs and listings have trouble with. */
final class OddNames {
    static final List<String> ALL = List.of(
            "two words.txt",
            "it's \"quoted\".txt",
            "Grüße 日本語.txt",
            "-leading-dash.txt",
            "trailing-dots..",
            "100%25 percent.txt",
            "[brackets] {braces}.txt",
            "#hash;semicolon&ampersand.txt");

    private OddNames() {}
}
