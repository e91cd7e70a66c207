/**
 * From FtpUser resources and their Secrets to the files of hashes that the authentication service reads. Start at
 * {@link io.ftpcluster.operator.users.UsersRenderer}.
 */
@NullMarked
package io.ftpcluster.operator.users;

import org.jspecify.annotations.NullMarked;
