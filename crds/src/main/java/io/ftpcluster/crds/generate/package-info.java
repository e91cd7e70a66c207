/**
 * Writes the CRD files while this module is built; no other module uses it, and nothing calls it later. Start at
 * {@link io.ftpcluster.crds.generate.CrdFiles}.
 */
@NullMarked
package io.ftpcluster.crds.generate;

import org.jspecify.annotations.NullMarked;
