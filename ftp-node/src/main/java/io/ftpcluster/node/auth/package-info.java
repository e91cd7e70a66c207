/**
 * Who may log in: asks the authentication service, or reads a users file on a node that runs alone. Used by the login
 * command and by readiness. Start at {@link io.ftpcluster.node.auth.Authenticator}.
 */
@NullMarked
package io.ftpcluster.node.auth;

import org.jspecify.annotations.NullMarked;
