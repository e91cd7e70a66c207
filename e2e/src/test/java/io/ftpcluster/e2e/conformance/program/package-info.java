/**
 * The client programs, one class each: how to make it do an {@link io.ftpcluster.e2e.conformance.program.Action}, what
 * it cannot do, and what its users should know. Knows nothing of the trials. Start at
 * {@link io.ftpcluster.e2e.conformance.program.FtpProgram}.
 */
@NullMarked
package io.ftpcluster.e2e.conformance.program;

import org.jspecify.annotations.NullMarked;
