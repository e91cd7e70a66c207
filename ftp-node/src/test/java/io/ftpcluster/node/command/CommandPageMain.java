package io.ftpcluster.node.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the page of the verbs; {@code make generate} runs it. */
public final class CommandPageMain {
    private CommandPageMain() {}

    /**
     * Writes the page, or compares it.
     *
     * @param arguments {@code write} or {@code check}, and the top folder of the checkout
     * @throws IllegalStateException when the page is not what the table says
     */
    public static void main(String[] arguments) throws IOException {
        Path page = Path.of(arguments[1]).resolve(CommandPage.PLACE);
        if (arguments[0].equals("write")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, CommandPage.text());
        } else if (!Files.exists(page) || !Files.readString(page).equals(CommandPage.text())) {
            throw new IllegalStateException(CommandPage.PLACE + " is out of date: run make generate");
        }
    }
}
