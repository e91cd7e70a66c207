/**
 * From where, when and how a user may log in and stay, the same for the users of every backend. Start at
 * {@link io.ftpcluster.auth.access.AccessCheck}.
 */
@NullMarked
package io.ftpcluster.auth.access;

import org.jspecify.annotations.NullMarked;
