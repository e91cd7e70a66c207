/**
 * Whose certificates are believed when this service asks others. Start at
 * {@link io.ftpcluster.auth.tls.TrustedAuthorities}.
 */
@NullMarked
package io.ftpcluster.auth.tls;

import org.jspecify.annotations.NullMarked;
