package io.ftpcluster.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.bench.load.Latencies;
import io.ftpcluster.bench.load.Measured;
import io.ftpcluster.bench.load.Mode;
import io.ftpcluster.bench.peer.Peer;
import io.ftpcluster.bench.scenario.Result;
import io.ftpcluster.bench.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final List<Peer> PEERS = Peer.all(Path.of("peers"));

    @Test
    void shouldCompareOursWithTheBestOfTheOthers_andSayWhatIsMissing() throws IOException {
        // given
        Report report = new Report(MachineFacts.read(), Map.of("node", "ftp-node 1"));
        report.add(row("bare", busy(9_000_000_000L)));
        report.add(row("node", busy(3_000_000_000L)));
        report.add(row("vsftpd", busy(2_000_000_000L)));
        report.add(row("pyftpdlib", new Result.Missing("no | Python")));

        // when
        String table = report.table(Scenario.RETR1);

        // then
        assertThat(table).isEqualTo("""
                        ### RETR of a file of 1 GiB by 1 client

                        | server    |  mode | MB/s | CPU s/GB | against the best peer | processor time of the best peer |
                        |-----------|------:|-----:|---------:|----------------------:|--------------------------------:|
                        | bare      | clear | 4500 |    0.056 |                       |                                 |
                        | node      | clear | 1500 |    0.167 |               × 1.500 |                         × 1.500 |
                        | vsftpd    | clear | 1000 |    0.250 |                       |                                 |
                        | pyftpdlib | clear |    – |        – |           no / Python |                                 |

                        """);
        assertThat(report.page())
                .contains(table.strip())
                .contains("| node | ftp-node 1 |")
                .doesNotContain("LIST of");
    }

    @Test
    void shouldTakeTheMiddleOfSeveralRounds_whereWhatIsMissingIsTheLeast() {
        List<Row> rounds =
                List.of(row("node", busy(3_000)), row("node", new Result.Missing("busy")), row("node", busy(1_000)));
        assertThat(Row.middle(rounds)).isEqualTo(rounds.getLast());
    }

    private static Row row(String name, Result result) {
        Peer peer = PEERS.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new Row(Scenario.RETR1, peer, Mode.CLEAR, result);
    }

    private static Result busy(long bytes) {
        return new Result.Busy(new Measured(2, 3, bytes, 0.5, new Latencies(), new Latencies()));
    }
}
