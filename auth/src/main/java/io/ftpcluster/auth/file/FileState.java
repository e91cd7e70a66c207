package io.ftpcluster.auth.file;

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
}
