package io.ftpcluster.e2e.conformance.program;

import java.nio.file.Path;
import java.util.List;

/** What a client is asked to do in one session. Remote paths are absolute, local ones too. */
public sealed interface Action {
    /** Print the names in a directory, in whatever form. */
    record ListNames(String directory) implements Action {}

    /** Store a file under a path. */
    record Upload(Path file, String path) implements Action {}

    /** Fetch a path into a file that does not exist. */
    record Download(String path, Path file) implements Action {}

    /** Send the rest of a file of which that many bytes are on the server. */
    record ResumeUpload(Path file, String path, long from) implements Action {}

    /** Fetch the rest of a file whose beginning is here. */
    record ResumeDownload(String path, Path file) implements Action {}

    /** Give a file another name. */
    record Rename(String from, String to) implements Action {}

    /** Remove a file. */
    record Delete(String path) implements Action {}

    /** Make a directory. */
    record MakeDirectory(String path) implements Action {}

    /** Remove an empty directory. */
    record RemoveDirectory(String path) implements Action {}

    /** Copy what is in a local directory to a remote one of the same name, which does not exist, below a parent. */
    record UploadTree(Path directory, String parent) implements Action {
        /** The directory that appears on the server. */
        public String target() {
            return parent + "/" + directory.getFileName();
        }
    }

    /** Copy a remote directory to a local one of the same name, which does not exist, below a parent. */
    record DownloadTree(String directory, Path parent) implements Action {
        /** The directory that appears here. */
        public Path target() {
            return parent.resolve(directory.substring(directory.lastIndexOf('/') + 1));
        }
    }

    /** Store many files in one directory, under their own names. */
    record UploadAll(List<Path> files, String directory) implements Action {
        /** Where a file goes. */
        public String target(Path file) {
            return directory + "/" + file.getFileName();
        }
    }

    /** Fetch many files of one directory into a local one. */
    record DownloadAll(String directory, List<String> names, Path into) implements Action {}

    /** Write the content of a path to standard output and nothing else. */
    record Stream(String path) implements Action {}
}
