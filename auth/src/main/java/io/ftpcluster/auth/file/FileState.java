package io.ftpcluster.auth.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a file is like at one moment. */
public sealed interface FileState {
    /**
     * The file can be read.
     *
     * @param text its content as UTF-8; absent from {@link #toString()}, because it may be secret
     */
    record Present(String text) implements FileState {
        @Override
        public String toString() {
            return "Present[" + text.length() + " characters]";
        }
    }

    /**
     * The file cannot be read.
     *
     * @param reason why, with the file's name
     */
    record Absent(String reason) implements FileState {}

    /** Reads a file. */
    static FileState of(Path path) {
        try {
            return new Present(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return new Absent(path + " does not exist");
        } catch (IOException e) {
            return new Absent(path + " cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }
}
