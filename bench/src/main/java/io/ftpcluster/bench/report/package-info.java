/**
 * Results as tables for people. Start at {@link io.ftpcluster.bench.report.Report}.
 */
@NullMarked
package io.ftpcluster.bench.report;

import org.jspecify.annotations.NullMarked;
