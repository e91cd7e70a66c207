/**
 * What the service offers over HTTP: the one call of the nodes, guarded by a token, and beside it health and metrics.
 * Start at {@link io.ftpcluster.auth.http.AuthenticateController}.
 */
@NullMarked
package io.ftpcluster.auth.http;

import org.jspecify.annotations.NullMarked;
