package io.ftpcluster.bench.report;

import io.ftpcluster.bench.load.Mode;
import io.ftpcluster.bench.peer.Peer;
import io.ftpcluster.bench.scenario.Result;
import io.ftpcluster.bench.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** All results of one run, as one Markdown page. Not thread-safe. */
public final class Report {
    private final MachineFacts machine;
    private final Map<String, String> versions;
    private final List<Row> rows = new ArrayList<>();

    /**
     * An empty report.
     *
     * @param versions of each server, or why it could not be had
     */
    public Report(MachineFacts machine, Map<String, String> versions) {
        this.machine = machine;
        this.versions = versions;
    }

    /** Adds a result. */
    public void add(Row row) {
        rows.add(row);
    }

    /** The table of one scenario with what is there so far; empty when nothing is. */
    public String table(Scenario scenario) {
        List<Row> own = rows.stream().filter(row -> row.scenario() == scenario).toList();
        if (own.isEmpty()) {
            return "";
        }
        List<String> heads = new ArrayList<>(List.of("server", "mode"));
        heads.addAll(Columns.heads(scenario.unit()));
        heads.add("against the best peer");
        heads.add("processor time of the best peer");
        Table table = new Table(heads);
        for (Row row : own) {
            List<String> cells =
                    new ArrayList<>(List.of(row.peer().name(), row.mode().word()));
            cells.addAll(Columns.cells(scenario.unit(), row.result()));
            cells.add(verdict(row, own));
            cells.add(processorTime(row, own));
            table.add(cells);
        }
        return "### " + scenario.title() + "\n\n" + table.markdown() + "\n";
    }

    private static String verdict(Row row, List<Row> table) {
        if (row.result() instanceof Result.Missing missing) {
            return missing.reason().replace('|', '/');
        }
        if (row.peer().isBehindNginx()) {
            return againstNginx(row, table);
        }
        if (row.peer().kind() == Peer.Kind.CLUSTER) {
            return againstTheNodeAlone(row, table);
        }
        OptionalDouble best = best(row.mode(), table);
        if (row.peer().kind() != Peer.Kind.NODE || best.isEmpty() || best.getAsDouble() == 0) {
            return "";
        }
        return "× " + Columns.number(rate(row) / best.getAsDouble());
    }

    private static String againstTheNodeAlone(Row row, List<Row> table) {
        return table.stream()
                .filter(other -> other.peer().name().equals("node") && other.mode() == row.mode() && rate(other) > 0)
                .findFirst()
                .map(alone -> "× " + Columns.number(rate(row) / rate(alone)) + " of the node alone")
                .orElse("");
    }

    // Above 1 the best peer needs more than we do.
    private static String processorTime(Row row, List<Row> table) {
        double own = Columns.cost(row.scenario().unit(), row.result());
        OptionalDouble best = table.stream()
                .filter(other -> other.peer().kind() == Peer.Kind.OTHER && other.mode() == row.mode())
                .mapToDouble(other -> Columns.cost(other.scenario().unit(), other.result()))
                .filter(cost -> cost > 0)
                .min();
        boolean comparable = row.peer().kind() == Peer.Kind.NODE && !row.peer().isBehindNginx() && own > 0;
        return comparable && best.isPresent() ? "× " + Columns.number(best.getAsDouble() / own) : "";
    }

    private static String againstNginx(Row row, List<Row> table) {
        return table.stream()
                .filter(other -> other.peer().isBehindNginx() && other.peer().kind() == Peer.Kind.BARE)
                .filter(other -> row.peer().kind() == Peer.Kind.NODE && other.mode() == row.mode() && rate(other) > 0)
                .findFirst()
                .map(nginx -> "× " + Columns.number(rate(row) / rate(nginx)) + " of nginx's own")
                .orElse("");
    }

    private static OptionalDouble best(Mode mode, List<Row> table) {
        return table.stream()
                .filter(row -> row.peer().kind() == Peer.Kind.OTHER && row.mode() == mode)
                .mapToDouble(Report::rate)
                .max();
    }

    private static double rate(Row row) {
        return Columns.rate(row.scenario().unit(), row.result());
    }

    /** The whole page. */
    public String page() {
        StringBuilder page = new StringBuilder("""
                # Benchmarks

                Written by `make bench DOCUMENT=docs/benchmarks.md`; `bench/README.md` says how it is measured and how
                to read it.

                """);
        page.append(machine.text()).append("\n| server | version |\n|---|---|\n");
        versions.forEach((name, version) ->
                page.append("| ").append(name).append(" | ").append(version).append(" |\n"));
        page.append('\n');
        for (Scenario scenario : Scenario.values()) {
            page.append(table(scenario));
        }
        return page.toString().strip() + "\n";
    }
}
