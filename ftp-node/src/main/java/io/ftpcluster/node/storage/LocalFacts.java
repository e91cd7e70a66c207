package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Objects;

/** Reads {@link FileFacts} of names in open directories, never through a link. */
final class LocalFacts {
    private LocalFacts() {}

    static FileFacts of(SecureDirectoryStream<Path> directory, Path name) throws IOException {
        return of(directory
                .getFileAttributeView(name, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes());
    }

    static FileFacts ofDirectory(SecureDirectoryStream<Path> directory) throws IOException {
        return of(directory.getFileAttributeView(PosixFileAttributeView.class).readAttributes());
    }

    static boolean exists(SecureDirectoryStream<Path> directory, Path name) throws IOException {
        try {
            of(directory, name);
            return true;
        } catch (NoSuchFileException missing) {
            return false;
        }
    }

    private static FileFacts of(PosixFileAttributes attributes) {
        return new FileFacts(
                kind(attributes),
                attributes.size(),
                attributes.lastModifiedTime().toInstant(),
                attributes.permissions(),
                Objects.toString(attributes.fileKey(), ""));
    }

    private static FileFacts.Kind kind(PosixFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            return FileFacts.Kind.FILE;
        }
        if (attributes.isDirectory()) {
            return FileFacts.Kind.DIRECTORY;
        }
        return attributes.isSymbolicLink() ? FileFacts.Kind.LINK : FileFacts.Kind.OTHER;
    }
}
