package io.ftpcluster.bench.report;

import io.ftpcluster.bench.load.Mode;
import io.ftpcluster.bench.peer.Peer;
import io.ftpcluster.bench.scenario.Result;
import io.ftpcluster.bench.scenario.Scenario;

/** One line of a table. */
public record Row(Scenario scenario, Peer peer, Mode mode, Result result) {}
