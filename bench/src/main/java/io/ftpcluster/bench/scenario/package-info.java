/**
 * What is measured: each scenario puts one kind of work on a server. Start at {@link
 * io.ftpcluster.bench.scenario.Scenario}.
 */
@NullMarked
package io.ftpcluster.bench.scenario;

import org.jspecify.annotations.NullMarked;
