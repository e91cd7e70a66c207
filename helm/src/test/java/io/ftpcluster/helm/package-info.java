/**
 * Tests of the Helm chart with the real Helm, and the generator of the files that are made of others: start at
 * {@link io.ftpcluster.helm.GeneratedFiles}. Nothing here is shipped.
 */
@NullMarked
package io.ftpcluster.helm;

import org.jspecify.annotations.NullMarked;
