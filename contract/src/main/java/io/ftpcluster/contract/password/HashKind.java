package io.ftpcluster.contract.password;

/** One way of making hashes of passwords. Thread-safe. */
interface HashKind {
    /** Whether the text says by its beginning that it is such a hash. It may be damaged all the same. */
    boolean isNamedBy(String text);

    /** Whether the text is such a hash, whole, and costs no more than a service can bear. */
    boolean isBearable(String text);

    /** How many bytes a check of a bearable hash takes while it lasts; 0: next to nothing. */
    long memory(String text);

    /** Whether the password is the one that a bearable hash was made of. */
    boolean matches(String password, String hash);
}
