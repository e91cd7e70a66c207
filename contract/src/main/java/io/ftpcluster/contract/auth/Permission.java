package io.ftpcluster.contract.auth;

/** What a user may do below the home directory. Every FTP verb that touches a path names the one it needs. */
public enum Permission {
    /** See names and facts: LIST, NLST, MLSD, MLST, SIZE, MDTM, CWD. */
    LIST,
    /** Read file contents: RETR. */
    READ,
    /** Create or replace files: STOR, STOU. */
    WRITE,
    /** Add to existing files: APPE, and STOR after REST. */
    APPEND,
    /** Remove files and directories: DELE, RMD. */
    DELETE,
    /** Give a new name: RNFR, RNTO; over a file that is there only together with WRITE or DELETE. */
    RENAME,
    /** Create directories: MKD. */
    MAKE_DIRECTORY
}
