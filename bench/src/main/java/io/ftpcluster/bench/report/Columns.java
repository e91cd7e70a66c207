package io.ftpcluster.bench.report;

import io.ftpcluster.bench.load.Latencies;
import io.ftpcluster.bench.load.Measured;
import io.ftpcluster.bench.scenario.Result;
import io.ftpcluster.bench.scenario.Scenario;
import java.util.List;
import java.util.Locale;

/** Which figures a scenario's table shows, and how they are written. */
final class Columns {
    private static final double MEGA = 1e6;
    private static final double GIGA = 1e9;
    private static final double KIB_PER_MIB = 1024;

    private Columns() {}

    static List<String> heads(Scenario.Unit unit) {
        return switch (unit) {
            case BYTES -> List.of("MB/s", "CPU s/GB");
            case OPERATIONS -> List.of("per s", "p50 ms", "p95 ms", "p99 ms", "CPU µs each");
            case ANSWERS -> List.of("p50 ms", "p95 ms", "p99 ms", "answers");
            case LISTING -> List.of("per s", "first byte p50 ms", "whole p50 ms", "whole p99 ms", "CPU ms each");
            case MEMORY -> List.of("sessions", "before MiB", "with them MiB", "KiB each");
        };
    }

    static List<String> cells(Scenario.Unit unit, Result result) {
        return switch (result) {
            case Result.Busy busy -> busy(unit, busy.measured());
            case Result.Memory memory ->
                List.of(
                        Integer.toString(memory.sessions()),
                        number(memory.beforeKib() / KIB_PER_MIB),
                        number(memory.afterKib() / KIB_PER_MIB),
                        number(memory.perSessionKib()));
            case Result.Missing missing -> heads(unit).stream().map(head -> "–").toList();
        };
    }

    private static List<String> busy(Scenario.Unit unit, Measured measured) {
        return switch (unit) {
            case BYTES ->
                List.of(
                        number(measured.bytes() / measured.seconds() / MEGA),
                        number(measured.cpuSeconds() / measured.bytes() * GIGA));
            case OPERATIONS ->
                List.of(
                        number(measured.operations() / measured.seconds()),
                        millis(measured.latencies(), 0.5),
                        millis(measured.latencies(), 0.95),
                        millis(measured.latencies(), 0.99),
                        number(measured.cpuSeconds() / measured.operations() * MEGA));
            case ANSWERS ->
                List.of(
                        millis(measured.latencies(), 0.5),
                        millis(measured.latencies(), 0.95),
                        millis(measured.latencies(), 0.99),
                        Integer.toString(measured.latencies().count()));
            case LISTING ->
                List.of(
                        number(measured.operations() / measured.seconds()),
                        millis(measured.firstBytes(), 0.5),
                        millis(measured.latencies(), 0.5),
                        millis(measured.latencies(), 0.99),
                        number(measured.cpuSeconds() / measured.operations() * 1e3));
            case MEMORY -> throw new IllegalStateException("A busy server has no figures of idle sessions");
        };
    }

    private static String millis(Latencies latencies, double share) {
        return number(latencies.percentile(share).toNanos() / MEGA);
    }

    /** What is compared between servers: the more the better; 0 where there is no figure. */
    static double rate(Scenario.Unit unit, Result result) {
        return switch (result) {
            case Result.Busy busy -> {
                Measured measured = busy.measured();
                yield switch (unit) {
                    case BYTES -> measured.bytes() / measured.seconds();
                    case OPERATIONS, LISTING, MEMORY -> measured.operations() / measured.seconds();
                    case ANSWERS ->
                        1 / Math.max(1e-9, measured.latencies().percentile(0.5).toNanos() / GIGA);
                };
            }
            case Result.Memory memory -> 1 / Math.max(1e-3, memory.perSessionKib());
            case Result.Missing missing -> 0;
        };
    }

    /** Processor seconds per byte or operation; 0 where there is no figure. */
    static double cost(Scenario.Unit unit, Result result) {
        return switch (result) {
            case Result.Busy(Measured measured) ->
                measured.cpuSeconds() / (unit == Scenario.Unit.BYTES ? measured.bytes() : measured.operations());
            case Result.Memory _, Result.Missing _ -> 0;
        };
    }

    /** Three digits that mean something. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "–";
        }
        String form = Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.3f";
        return String.format(Locale.ROOT, form, value);
    }
}
