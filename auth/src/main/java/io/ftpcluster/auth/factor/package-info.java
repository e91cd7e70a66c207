/**
 * How a user proves who they are: password, code of the moment, certificate. Start at
 * {@link io.ftpcluster.auth.factor.ProofCheck}.
 */
@NullMarked
package io.ftpcluster.auth.factor;

import org.jspecify.annotations.NullMarked;
