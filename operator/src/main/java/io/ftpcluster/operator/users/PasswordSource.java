package io.ftpcluster.operator.users;

/**
 * The version of the Secret that a hash was made of: while it stays, so does the hash.
 *
 * @param uid of the Secret
 * @param version its resourceVersion
 * @param key in the Secret
 */
public record PasswordSource(String uid, String version, String key) {}
