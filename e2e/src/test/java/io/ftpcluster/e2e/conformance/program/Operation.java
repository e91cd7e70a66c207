package io.ftpcluster.e2e.conformance.program;

/** What is tried with every client: the columns of the page, in their order. */
public enum Operation {
    LOGIN("login", "A login that arrives in the user's own home."),
    REFUSAL("wrong password", "A wrong password is refused, the client says so, and nothing is transferred."),
    LIST("listing", "A listing shows files and folders, also with a space in the name."),
    UPLOAD("upload", "A file arrives unchanged."),
    DOWNLOAD("download", "A file comes back unchanged."),
    RESUME_UPLOAD("resume upload", "Only the missing rest of a file is sent."),
    RESUME_DOWNLOAD("resume download", "Only the missing rest of a file is fetched."),
    RENAME("rename", "A file gets another name."),
    DELETE("delete", "A file is removed."),
    MAKE_DIRECTORY("make directory", "A directory appears."),
    REMOVE_DIRECTORY("remove directory", "An empty directory is removed."),
    ODD_NAMES("odd names", "Names with spaces, quotes, UTF-8, dashes, dots, percent and brackets, both ways."),
    EMPTY_FILE("empty file", "A file without content, both ways."),
    UPLOAD_TREE("tree up", "A directory tree is copied to the server; a second run brings a changed file."),
    DOWNLOAD_TREE("tree down", "A directory tree is copied from the server."),
    SMALL_FILES("500 files", "500 small files, both ways, unchanged."),
    BIG_FILE("5 GiB", "A file of 5 GiB, both ways, compared byte by byte.");

    private final String title;
    private final String meaning;

    Operation(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /** Head of its column. */
    public String title() {
        return title;
    }

    /** What has been shown when it passes. */
    public String meaning() {
        return meaning;
    }
}
