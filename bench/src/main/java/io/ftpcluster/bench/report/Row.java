package io.ftpcluster.bench.report;

import io.ftpcluster.bench.load.Mode;
import io.ftpcluster.bench.peer.Peer;
import io.ftpcluster.bench.scenario.Result;
import io.ftpcluster.bench.scenario.Scenario;
import java.util.Comparator;
import java.util.List;

/** One line of a table. */
public record Row(Scenario scenario, Peer peer, Mode mode, Result result) {
    /** Of several results of one server in one scenario the middle one, by rate; one that is missing counts as the least. */
    public static Row middle(List<Row> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(row -> Columns.rate(row.scenario.unit(), row.result)))
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
