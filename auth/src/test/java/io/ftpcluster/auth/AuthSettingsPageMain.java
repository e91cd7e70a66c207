package io.ftpcluster.auth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the page of the settings; {@code make generate} runs it. */
public final class AuthSettingsPageMain {
    private AuthSettingsPageMain() {}

    /**
     * Writes the page, or compares it.
     *
     * @param arguments {@code write} or {@code check}, and the top folder of the checkout
     * @throws IllegalStateException when the page is not what the settings say
     */
    public static void main(String[] arguments) throws IOException {
        Path page = Path.of(arguments[1]).resolve(AuthSettingsPage.PLACE);
        if (arguments[0].equals("write")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, AuthSettingsPage.text());
        } else if (!Files.exists(page) || !Files.readString(page).equals(AuthSettingsPage.text())) {
            throw new IllegalStateException(AuthSettingsPage.PLACE + " is out of date: run make generate");
        }
    }
}
