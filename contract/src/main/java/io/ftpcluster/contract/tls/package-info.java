/**
 * Certificates and keys as files: one reading of them, so that the operator calls good what a node can use, and nothing
 * else. Start at {@link io.ftpcluster.contract.tls.PemFiles}.
 */
@NullMarked
package io.ftpcluster.contract.tls;

import org.jspecify.annotations.NullMarked;
