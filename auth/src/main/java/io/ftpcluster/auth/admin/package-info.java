/**
 * The admin API ({@link io.ftpcluster.contract.admin.AdminApi}): who has sessions and who is banned, read from Redis; and
 * what an administrator does about it. It asks for a token of its own. Start at
 * {@link io.ftpcluster.auth.admin.SessionsController}.
 */
@NullMarked
package io.ftpcluster.auth.admin;

import org.jspecify.annotations.NullMarked;
