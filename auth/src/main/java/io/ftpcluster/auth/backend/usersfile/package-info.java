/**
 * The backend over the users that the operator renders: mounted {@link io.ftpcluster.contract.auth.UsersFile}s with
 * hashes only. Start at {@link io.ftpcluster.auth.backend.usersfile.UsersFileBackend}.
 */
@NullMarked
package io.ftpcluster.auth.backend.usersfile;

import org.jspecify.annotations.NullMarked;
