/**
 * Who knows the users. {@link io.ftpcluster.auth.backend.UserBackend} is the seam: a backend is one folder below this
 * one, passes the shared contract test, and knows nothing of HTTP. What holds for every backend, such as the order in
 * which they are asked and the limit on simultaneous checks, is here once; start at
 * {@link io.ftpcluster.auth.backend.BackendChain}.
 */
@NullMarked
package io.ftpcluster.auth.backend;

import org.jspecify.annotations.NullMarked;
