package io.ftpcluster.node.storage;

import io.ftpcluster.node.storage.system.Errno;
import io.ftpcluster.node.storage.system.SystemCallException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;

/** The storage refused or failed. The fault says why; the message and the cause are for the log, not for a client. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    // The JDK has no exception types for these; what it gives is the operating system's own text.
    private static final Map<String, StorageFault> BY_SYSTEM_TEXT = Map.of(
            "No space left on device", StorageFault.NO_SPACE,
            "File too large", StorageFault.NO_SPACE,
            "Disk quota exceeded", StorageFault.OVER_QUOTA,
            "Read-only file system", StorageFault.READ_ONLY,
            "Not a directory", StorageFault.NOT_A_DIRECTORY,
            "Is a directory", StorageFault.NOT_A_FILE,
            "Too many levels of symbolic links", StorageFault.LINK_NOT_FOLLOWED,
            "File name too long", StorageFault.NAME_NOT_ALLOWED,
            "Invalid argument", StorageFault.NAME_NOT_ALLOWED,
            "Directory not empty", StorageFault.NOT_EMPTY);

    private final StorageFault fault;

    /** A refusal of our own. */
    public StorageException(StorageFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    private StorageException(StorageFault fault, IOException cause) {
        super(cause.getMessage(), cause);
        this.fault = fault;
    }

    /** What the operating system's error means. */
    public static StorageException of(IOException cause) {
        return new StorageException(faultOf(cause), cause);
    }

    /** Why. */
    public StorageFault fault() {
        return fault;
    }

    private static StorageFault faultOf(IOException cause) {
        return switch (cause) {
            case NoSuchFileException e -> StorageFault.NOT_FOUND;
            case FileAlreadyExistsException e -> StorageFault.ALREADY_EXISTS;
            case DirectoryNotEmptyException e -> StorageFault.NOT_EMPTY;
            case NotDirectoryException e -> StorageFault.NOT_A_DIRECTORY;
            case AccessDeniedException e -> StorageFault.NO_ACCESS;
            case SystemCallException e -> faultOf(e.number());
            case FileSystemException e -> faultOf(String.valueOf(e.getReason()));
            default -> faultOf(String.valueOf(cause.getMessage()));
        };
    }

    private static StorageFault faultOf(int errno) {
        return switch (errno) {
            case Errno.ENOENT -> StorageFault.NOT_FOUND;
            case Errno.ENOTDIR -> StorageFault.NOT_A_DIRECTORY;
            case Errno.EISDIR -> StorageFault.NOT_A_FILE;
            case Errno.EEXIST -> StorageFault.ALREADY_EXISTS;
            case Errno.ENOTEMPTY -> StorageFault.NOT_EMPTY;
            case Errno.EACCES, Errno.EPERM -> StorageFault.NO_ACCESS;
            case Errno.ELOOP -> StorageFault.LINK_NOT_FOLLOWED;
            case Errno.ENAMETOOLONG, Errno.EINVAL -> StorageFault.NAME_NOT_ALLOWED;
            case Errno.ENOSPC, Errno.EFBIG -> StorageFault.NO_SPACE;
            case Errno.EDQUOT -> StorageFault.OVER_QUOTA;
            case Errno.EROFS -> StorageFault.READ_ONLY;
            default -> StorageFault.BROKEN;
        };
    }

    private static StorageFault faultOf(String systemText) {
        return BY_SYSTEM_TEXT.entrySet().stream()
                .filter(entry -> systemText.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(StorageFault.BROKEN);
    }
}
