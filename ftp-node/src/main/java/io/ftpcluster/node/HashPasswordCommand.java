package io.ftpcluster.node;

import io.ftpcluster.contract.password.Passwords;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the hash for a users file. The password is never an argument: those are seen by everybody on the machine. */
@Command(
        name = "hash-password",
        mixinStandardHelpOptions = true,
        description = "Asks for a password, or reads a line of standard input, and prints its argon2id hash.")
final class HashPasswordCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Console console = System.console();
        Optional<String> password = console != null && console.isTerminal() ? ask(console) : readLine();
        if (password.isEmpty()) {
            return CommandLine.ExitCode.USAGE;
        }
        spec.commandLine().getOut().println(Passwords.hash(password.get()));
        return CommandLine.ExitCode.OK;
    }

    private Optional<String> ask(Console console) {
        String first = secret(console, "Password: ");
        if (!first.equals(secret(console, "Again: "))) {
            return refuse("The two passwords differ.");
        }
        return checked(first);
    }

    private static String secret(Console console, String prompt) {
        char[] typed = console.readPassword(prompt);
        if (typed == null) {
            return "";
        }
        String text = new String(typed);
        Arrays.fill(typed, ' ');
        return text;
    }

    private Optional<String> readLine() throws IOException {
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return checked(line == null ? "" : line);
    }

    private Optional<String> checked(String password) {
        return password.isEmpty() ? refuse("An empty password is no password.") : Optional.of(password);
    }

    private Optional<String> refuse(String reason) {
        spec.commandLine().getErr().println(reason);
        return Optional.empty();
    }
}
