/**
 * The authentication service of one cluster: a small HTTP server that tells FTP nodes whether a name and a password
 * belong together. This package starts it and reads its settings; start at {@link io.ftpcluster.auth.AuthMain}. The
 * service keeps no state, so any number of copies may run side by side.
 */
@NullMarked
package io.ftpcluster.auth;

import org.jspecify.annotations.NullMarked;
