package io.ftpcluster.auth.backend;

import io.ftpcluster.contract.auth.AuthResult;

/**
 * What has been decided about an attempt to log in.
 *
 * @param result what the caller is told
 * @param username whom it was about: the user's canonical name where a backend has told it, else the name as it was
 *     typed. Directories find one user by many spellings and attributes
 */
public record Decision(AuthResult result, String username) {}
