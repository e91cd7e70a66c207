package io.ftpcluster.node.storage;

/** Why a storage refuses or fails. */
public enum StorageFault {
    NOT_FOUND,
    NOT_A_FILE,
    NOT_A_DIRECTORY,
    ALREADY_EXISTS,
    NOT_EMPTY,
    NO_ACCESS,
    NAME_NOT_ALLOWED,
    LINK_NOT_FOLLOWED,
    NO_SPACE,
    OVER_QUOTA,
    /** Whether there is room within the quota cannot be told now. */
    UNCOUNTED,
    READ_ONLY,
    OFFSET_PAST_END,
    /** There is a file and an interrupted upload that would replace it, and which one is meant cannot be known. */
    INTERRUPTED_UPLOAD,
    /** Somebody else is doing what only one can do at a time. */
    BUSY,
    /** More was asked for than is given at once. */
    TOO_LARGE,
    /** The volume answers with errors that say nothing about the request. */
    BROKEN
}
