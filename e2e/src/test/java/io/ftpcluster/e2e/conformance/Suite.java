package io.ftpcluster.e2e.conformance;

import io.ftpcluster.e2e.client.FtpLogin;
import io.ftpcluster.e2e.conformance.program.FtpProgram;
import io.ftpcluster.e2e.conformance.program.Operation;
import io.ftpcluster.e2e.conformance.program.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries every operation with every client in every mode: small things side by side, the big file one at a time. */
final class Suite {
    private static final Logger LOG = LoggerFactory.getLogger(Suite.class);
    private static final String PASSWORD = "s3cret-word";

    private final List<FtpProgram> programs;
    private final List<Operation> operations;
    private final Path folder;
    private final Certificate certificate;
    private final Results results = new Results();

    Suite(List<FtpProgram> programs, List<Operation> operations, Path folder) {
        this.programs = programs;
        this.operations = operations;
        this.folder = folder;
        this.certificate = Certificate.create(folder);
    }

    /** Runs everything. */
    Results run() throws IOException, InterruptedException, ExecutionException {
        List<String> users = programs.stream()
                .flatMap(program -> Stream.of(Mode.values()).map(mode -> user(program, mode)))
                .toList();
        try (ServerBed bed = ServerBed.start(folder, certificate, users, PASSWORD)) {
            programs.forEach(program -> results.putVersion(program.name(), ProgramVersion.of(program)));
            sideBySide(bed);
            oneAtATime(bed);
            if (results.verdicts().values().stream().anyMatch(Verdict.Failed.class::isInstance)) {
                LOG.info("The last lines of the nodes:\n{}", bed.lastLines(30));
            }
        }
        return results;
    }

    private void sideBySide(ServerBed bed) throws InterruptedException, ExecutionException {
        // One more lane than cores: clients wait much.
        int lanes = Runtime.getRuntime().availableProcessors() + 1;
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(lanes)) {
            for (Mode mode : Mode.values()) {
                for (FtpProgram program : programs) {
                    if (program.speaksTls() || !mode.encrypted()) {
                        running.add(pool.submit(() -> tryAll(bed, program, mode)));
                    }
                }
            }
        }
        for (Future<?> lane : running) {
            lane.get();
        }
    }

    private void tryAll(ServerBed bed, FtpProgram program, Mode mode) {
        for (Operation operation : Operation.values()) {
            if (operation != Operation.BIG_FILE) {
                tryOne(bed, program, new Cell(program.name(), mode, operation));
            }
        }
    }

    // Every client in the plainest mode, and the first of the list, which is in everybody's hands, in all of them.
    private void oneAtATime(ServerBed bed) {
        for (FtpProgram program : programs) {
            for (Mode mode : program == programs.getFirst() ? Mode.values() : new Mode[] {Mode.DIRECT_CLEAR}) {
                tryOne(bed, program, new Cell(program.name(), mode, Operation.BIG_FILE));
            }
        }
    }

    private void tryOne(ServerBed bed, FtpProgram program, Cell cell) {
        if (!operations.contains(cell.operation())) {
            return;
        }
        long start = System.nanoTime();
        Verdict verdict;
        try {
            Stage stage = stage(bed, program, cell);
            verdict = Trial.of(cell.operation()).play(stage);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            verdict = new Verdict.Failed("interrupted");
        } catch (IOException | RuntimeException | AssertionError e) {
            verdict = new Verdict.Failed(String.valueOf(e.getMessage()).strip().replace(folder.toString(), ""));
        }
        if (verdict instanceof Verdict.Failed) {
            Optional<String> flaw = program.flaw(cell.operation(), cell.mode().encrypted());
            verdict = flaw.isPresent() ? new Verdict.Flawed(flaw.get()) : verdict;
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        results.put(cell, verdict, time);
        if (verdict instanceof Verdict.Failed || cell.operation() == Operation.BIG_FILE) {
            LOG.info(
                    "{}, {}, {}: {} ({} ms)",
                    cell.client(),
                    cell.mode().title(),
                    cell.operation().title(),
                    verdict.word(),
                    time.toMillis());
        }
    }

    private Stage stage(ServerBed bed, FtpProgram program, Cell cell) throws IOException {
        String user = user(program, cell.mode());
        String place = cell.operation().name().toLowerCase(java.util.Locale.ROOT);
        Path here = Files.createDirectories(folder.resolve("here").resolve(user).resolve(place));
        Site site = new Site(
                bed.address(cell.mode()),
                new FtpLogin(user, PASSWORD),
                cell.mode().encrypted() ? Optional.of(certificate.certificate()) : Optional.empty(),
                Files.createDirectory(here.resolve("settings")));
        Path onServer = Files.createDirectory(bed.home(cell.mode(), user).resolve(place));
        return new Stage(program, site, "/" + place, onServer, Files.createDirectory(here.resolve("files")));
    }

    private static String user(FtpProgram program, Mode mode) {
        String client = program.name().replaceAll("[^A-Za-z]", "");
        return client + "-" + mode.ordinal();
    }
}
