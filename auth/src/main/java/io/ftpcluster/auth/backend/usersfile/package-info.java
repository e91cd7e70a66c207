/**
 * The backend over the users that the operator renders: a mounted {@link io.ftpcluster.contract.auth.UsersFile} with
 * hashes only. Start at {@link io.ftpcluster.auth.backend.usersfile.UsersFileAuthenticator}.
 */
@NullMarked
package io.ftpcluster.auth.backend.usersfile;

import org.jspecify.annotations.NullMarked;
