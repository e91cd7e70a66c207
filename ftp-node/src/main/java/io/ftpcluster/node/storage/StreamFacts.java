package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@link FileFacts} of names in open directories, never through a link. */
final class StreamFacts {
    // All that the JDK tells of device and inode is the text of this object.
    private static final Pattern FILE_KEY = Pattern.compile("\\(dev=([0-9a-f]+),ino=(\\d+)\\)");

    private static final int HEXADECIMAL = 16;

    private StreamFacts() {}

    static FileFacts of(SecureDirectoryStream<Path> directory, Path name) throws IOException {
        return of(directory
                .getFileAttributeView(name, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes());
    }

    static FileFacts ofDirectory(SecureDirectoryStream<Path> directory) throws IOException {
        return of(directory.getFileAttributeView(PosixFileAttributeView.class).readAttributes());
    }

    private static FileFacts of(PosixFileAttributes attributes) {
        Matcher key = FILE_KEY.matcher(String.valueOf(attributes.fileKey()));
        boolean known = key.matches();
        return new FileFacts(
                kind(attributes),
                attributes.size(),
                attributes.lastModifiedTime().toInstant(),
                mode(attributes.permissions()),
                known ? Long.parseUnsignedLong(key.group(1), HEXADECIMAL) : 0,
                known ? Long.parseUnsignedLong(key.group(2)) : 0);
    }

    private static int mode(Set<PosixFilePermission> permissions) {
        int bits = 0;
        for (PosixFilePermission permission : permissions) {
            bits |= bit(permission);
        }
        return bits;
    }

    /** The permissions that a mode of nine bits means. */
    static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.allOf(PosixFilePermission.class);
        permissions.removeIf(permission -> (mode & bit(permission)) == 0);
        return permissions;
    }

    // The constants stand in the order of the bits, the owner's READ first.
    private static int bit(PosixFilePermission permission) {
        return 1 << (PosixFilePermission.values().length - 1 - permission.ordinal());
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
