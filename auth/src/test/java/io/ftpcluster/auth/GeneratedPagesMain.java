package io.ftpcluster.auth;

import io.ftpcluster.auth.admin.ApiPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the pages of the settings and of the admin API; {@code make generate} runs it. */
public final class GeneratedPagesMain {
    private GeneratedPagesMain() {}

    /**
     * Writes the pages, or compares them.
     *
     * @param arguments {@code write} or {@code check}, and the top folder of the checkout
     * @throws IllegalStateException when a page is not what the sources say
     */
    public static void main(String[] arguments) throws IOException {
        boolean write = arguments[0].equals("write");
        Path top = Path.of(arguments[1]);
        page(write, top, AuthSettingsPage.PLACE, AuthSettingsPage.text());
        page(write, top, ApiPage.PLACE, ApiPage.text(top));
    }

    private static void page(boolean write, Path top, String place, String text) throws IOException {
        Path page = top.resolve(place);
        if (write) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, text);
        } else if (!Files.exists(page) || !Files.readString(page).equals(text)) {
            throw new IllegalStateException(place + " is out of date: run make generate");
        }
    }
}
