package io.ftpcluster.bench;

import io.ftpcluster.bench.load.Load;
import io.ftpcluster.bench.load.Mode;
import io.ftpcluster.bench.load.Plan;
import io.ftpcluster.bench.load.Target;
import io.ftpcluster.bench.peer.Peer;
import io.ftpcluster.bench.peer.Place;
import io.ftpcluster.bench.peer.PortBlock;
import io.ftpcluster.bench.peer.RunningPeer;
import io.ftpcluster.bench.report.MachineFacts;
import io.ftpcluster.bench.report.Report;
import io.ftpcluster.bench.report.Row;
import io.ftpcluster.bench.scenario.Result;
import io.ftpcluster.bench.scenario.Samples;
import io.ftpcluster.bench.scenario.Scenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One run. All servers are up at the same time and idle but one, and scenario by scenario each has its turn: so a machine
 * that is slower for some minutes is slower for all of them. Not thread-safe.
 */
final class Arena implements AutoCloseable {
    private static final Set<Scenario> ALSO_TLS = Set.of(
            Scenario.LOGIN,
            Scenario.NOOP8,
            Scenario.RETR1,
            Scenario.RETR8,
            Scenario.STOR1,
            Scenario.STOR8,
            Scenario.SMALLRETR,
            Scenario.SMALLSTOR,
            Scenario.ABORRETR,
            Scenario.ABORSTOR,
            Scenario.LIST1000,
            Scenario.MLSD1000,
            Scenario.IDLE1000,
            Scenario.IDLE10000);

    private static final Set<Scenario> CLUSTER_ONLY = Set.of(Scenario.LOGIN1, Scenario.LOGIN10, Scenario.LOGIN100);
    private static final Set<Scenario> WITH_LIMITS = Set.of(Scenario.SMALLRETR, Scenario.SMALLSTOR);

    private static final Set<Scenario> UPLOADS = Set.of(Scenario.STOR1, Scenario.STOR8, Scenario.SMALLSTOR);

    private final Place place;
    private final Plan plan;
    private final Samples samples;
    private final Map<Peer, RunningPeer> running = new LinkedHashMap<>();
    private final Map<Peer, PortBlock> ports = new LinkedHashMap<>();
    private int nextBlock;
    private final Map<String, String> versions = new LinkedHashMap<>();

    Arena(Place place, Plan plan, Samples samples) {
        this.place = place;
        this.plan = plan;
        this.samples = samples;
    }

    /** Runs everything; returns the page. Whatever fails is in the page with its reason, and the rest goes on. */
    String compare(List<Peer> peers, List<Scenario> scenarios, Optional<List<Mode>> modes)
            throws IOException, InterruptedException {
        MachineFacts machine = MachineFacts.read();
        for (Peer peer : peers) {
            bring(peer);
        }
        Report report = new Report(machine, versions);
        for (Scenario scenario : scenarios) {
            for (Mode mode : modes.orElseGet(() -> usual(scenario))) {
                List<Peer> fitting = peers.stream()
                        .filter(peer -> fits(scenario, mode, peer))
                        .toList();
                takeTurns(scenario, mode, fitting).forEach(report::add);
            }
            System.out.println(report.table(scenario));
        }
        return report.page();
    }

    private List<Row> takeTurns(Scenario scenario, Mode mode, List<Peer> peers) throws InterruptedException {
        Map<Peer, List<Row>> rows = new LinkedHashMap<>();
        for (int round = 0; round < plan.rounds(); round++) {
            for (Peer peer : peers) {
                rows.computeIfAbsent(peer, first -> new ArrayList<>())
                        .add(new Row(scenario, peer, mode, measure(scenario, mode, peer)));
            }
        }
        return rows.values().stream().map(Row::middle).toList();
    }

    private static List<Mode> usual(Scenario scenario) {
        return ALSO_TLS.contains(scenario) ? List.of(Mode.CLEAR, Mode.TLS) : List.of(Mode.CLEAR);
    }

    // Twice the same thing is left out: the bare system calls know neither TLS nor listings, fsync is a matter of
    // uploads, the kind of a hash is a matter of logins, and nginx neither makes nor keeps what a listing or an idle
    // session costs.
    private static boolean fits(Scenario scenario, Mode mode, Peer peer) {
        boolean inside = scenario.unit() == Scenario.Unit.LISTING || scenario.unit() == Scenario.Unit.MEMORY;
        if (mode == Mode.TLS && peer.kind() == Peer.Kind.BARE) {
            return false;
        }
        if (CLUSTER_ONLY.contains(scenario)) {
            return peer.kind() == Peer.Kind.CLUSTER || peer.name().equals("node");
        }
        if (peer.kind() == Peer.Kind.CLUSTER) {
            return WITH_LIMITS.contains(scenario)
                    && mode == Mode.CLEAR
                    && peer.name().equals("cluster-quick");
        }
        if (peer.name().equals("node-fsync")) {
            return UPLOADS.contains(scenario) && mode == Mode.CLEAR;
        }
        return !(inside && (peer.kind() == Peer.Kind.BARE || peer.isBehindNginx()));
    }

    private void bring(Peer peer) throws InterruptedException {
        PortBlock block = PortBlock.firstFree(nextBlock);
        nextBlock = block.number() + 1;
        ports.put(peer, block);
        try {
            peer.install();
            versions.put(peer.name(), peer.version());
            start(peer);
            System.err.println("→ " + peer.name() + ": " + versions.get(peer.name()));
        } catch (IOException e) {
            versions.put(peer.name(), "not measured: " + e.getMessage());
            System.err.println("→ " + peer.name() + " cannot be measured: " + e.getMessage());
        }
    }

    private RunningPeer start(Peer peer) throws IOException, InterruptedException {
        RunningPeer fresh =
                RunningPeer.start(peer, ports.computeIfAbsent(peer, late -> PortBlock.firstFree(nextBlock++)), place);
        running.put(peer, fresh);
        return fresh;
    }

    private Result measure(Scenario scenario, Mode mode, Peer peer) throws InterruptedException {
        RunningPeer server = running.get(peer);
        if (server == null) {
            return new Result.Missing("not measured");
        }
        System.err.println("  " + scenario.id() + " " + mode.word() + " " + peer.name());
        try {
            if (scenario.needsFreshServer()) {
                server.close();
                server = start(peer);
            }
            RunningPeer watched = server;
            Load load = new Load(plan, () -> watched.processes().cpuSeconds());
            return scenario.run(load, new Target(server.address(), peer.user(), mode), server);
        } catch (IOException e) {
            return new Result.Missing(String.valueOf(e.getMessage()));
        } finally {
            removeUploads();
        }
    }

    // Also after a failure: the servers run as different users, and none may write over what another has left.
    private void removeUploads() {
        try {
            samples.removeUploads();
        } catch (IOException e) {
            System.err.println("  uploads are left: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        new ArrayList<>(running.values()).forEach(RunningPeer::close);
    }
}
