package io.ftpcluster.bench.scenario;

import io.ftpcluster.bench.load.Load;
import io.ftpcluster.bench.load.Target;
import io.ftpcluster.bench.load.Work;
import io.ftpcluster.bench.peer.RunningPeer;
import java.io.IOException;
import java.util.Locale;

/** One kind of work that servers are compared by. */
public enum Scenario {
    LOGIN("Logins: connect, USER, PASS, QUIT by 8 clients", Unit.OPERATIONS, 8, (target, n) -> new LoginWork(target)),
    LOGIN1("Logins by 1 client, alone and in a cluster", Unit.OPERATIONS, 1, (target, n) -> new LoginWork(target)),
    LOGIN10("Logins by 10 clients, alone and in a cluster", Unit.OPERATIONS, 10, (target, n) -> new LoginWork(target)),
    LOGIN100(
            "Logins by 100 clients, alone and in a cluster",
            Unit.OPERATIONS,
            100,
            (target, n) -> new LoginWork(target)),
    NOOP1("NOOP by 1 client", Unit.OPERATIONS, 1, (target, n) -> new NoopWork(target)),
    NOOP8("NOOP by 8 clients", Unit.OPERATIONS, 8, (target, n) -> new NoopWork(target)),
    RETR1("RETR of a file of 1 GiB by 1 client", Unit.BYTES, 1, (target, n) -> retrieve(target)),
    RETR8("RETR of a file of 1 GiB by 8 clients", Unit.BYTES, 8, (target, n) -> retrieve(target)),
    STOR1("STOR of files of 256 MiB by 1 client", Unit.BYTES, 1, Scenario::store),
    STOR8("STOR of files of 256 MiB by 8 clients", Unit.BYTES, 8, Scenario::store),
    SMALLRETR("RETR of files of 10 KiB by 8 clients", Unit.OPERATIONS, 8, Scenario::retrieveSmall),
    SMALLSTOR("STOR of files of 10 KiB by 8 clients", Unit.OPERATIONS, 8, Scenario::storeSmall),
    ABORRETR("ABOR during RETR of a file of 1 GiB by 1 client", Unit.ANSWERS, 1, (target, n) -> abortDownload(target)),
    ABORSTOR("ABOR during STOR by 1 client", Unit.ANSWERS, 1, (target, n) -> abortUpload(target)),
    LIST1000("LIST of 1,000 files by 1 client", Unit.LISTING, 1, (target, n) -> list(target, "LIST", 1000)),
    MLSD1000("MLSD of 1,000 files by 1 client", Unit.LISTING, 1, (target, n) -> list(target, "MLSD", 1000)),
    LIST100000("LIST of 100,000 files by 1 client", Unit.LISTING, 1, (target, n) -> list(target, "LIST", 100_000)),
    MLSD100000("MLSD of 100,000 files by 1 client", Unit.LISTING, 1, (target, n) -> list(target, "MLSD", 100_000)),
    IDLE1000("1,000 idle sessions", Unit.MEMORY, 1000, (target, n) -> new LoginWork(target)),
    IDLE10000("10,000 idle sessions", Unit.MEMORY, 10_000, (target, n) -> new LoginWork(target));

    private static final int SHORTEST_LINE = 16;

    private final String title;
    private final Unit unit;
    private final int clients;
    private final Beginning beginning;

    Scenario(String title, Unit unit, int clients, Beginning beginning) {
        this.title = title;
        this.unit = unit;
        this.clients = clients;
        this.beginning = beginning;
    }

    /** What a rate counts. */
    public enum Unit {
        /** Bytes on data connections. */
        BYTES,
        /** Operations. */
        OPERATIONS,
        /** Answers: how long one takes. */
        ANSWERS,
        /** Whole listings, and the first byte of each. */
        LISTING,
        /** Memory of idle sessions. */
        MEMORY
    }

    private interface Beginning {
        Work begin(Target target, int number) throws IOException;
    }

    private static Work retrieve(Target target) throws IOException {
        return new DownloadWork(target, round -> "RETR large", Samples.LARGE);
    }

    private static Work store(Target target, int number) throws IOException {
        return new UploadWork(target, round -> "large" + number, Samples.UPLOAD);
    }

    private static Work retrieveSmall(Target target, int number) throws IOException {
        int start = number * Samples.SMALL_FILES / 8;
        return new DownloadWork(target, round -> "RETR small/f" + (start + round) % Samples.SMALL_FILES, Samples.SMALL);
    }

    private static Work storeSmall(Target target, int number) throws IOException {
        return new UploadWork(target, round -> "small" + number + "-" + round % Samples.SMALL_FILES, Samples.SMALL);
    }

    private static Work abortDownload(Target target) throws IOException {
        return AbortWork.ofDownload(target);
    }

    private static Work abortUpload(Target target) throws IOException {
        return AbortWork.ofUpload(target);
    }

    private static Work list(Target target, String verb, int entries) throws IOException {
        return new DownloadWork(target, round -> verb + " list" + entries, (long) entries * SHORTEST_LINE);
    }

    /** Does it. */
    public Result run(Load load, Target target, RunningPeer server) throws IOException, InterruptedException {
        return switch (unit) {
            case BYTES, OPERATIONS, ANSWERS ->
                new Result.Busy(load.together(clients, number -> beginning.begin(target, number)));
            case LISTING -> new Result.Busy(load.alone(number -> beginning.begin(target, number)));
            case MEMORY -> Idle.measure(target, server, clients);
        };
    }

    /** Whether it needs a server that has done nothing yet. */
    public boolean needsFreshServer() {
        return unit == Unit.MEMORY;
    }

    /** What its rate counts. */
    public Unit unit() {
        return unit;
    }

    /** One line for people. */
    public String title() {
        return title;
    }

    /** How it is named in options. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
