package io.ftpcluster.bench;

import io.ftpcluster.bench.load.Mode;
import io.ftpcluster.bench.load.Plan;
import io.ftpcluster.bench.peer.Peer;
import io.ftpcluster.bench.peer.Place;
import io.ftpcluster.bench.scenario.Samples;
import io.ftpcluster.bench.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The benchmark as a program; {@code run.sh} starts it. */
@Command(
        name = "make bench",
        description =
                "Puts the same work on the FTP server and on its peers, and prints what each of them needs for it.",
        mixinStandardHelpOptions = true)
public final class BenchMain implements Callable<Integer> {
    @Option(
            names = "--servers",
            split = ",",
            description =
                    "Only these: bare, node, node-fsync, vsftpd, pure-ftpd, "
                            + "pyftpdlib, apache, ftpserverlib, bare-nginx, node-nginx, cluster-quick, cluster-bcrypt, cluster-argon2id.")
    private List<String> servers = List.of();

    @Option(
            names = "--scenarios",
            split = ",",
            description = "Only these: login, login1, login10, login100, noop1, noop8, retr1, retr8, stor1, "
                    + "stor8, smallretr, smallstor, list1000, mlsd1000, list100000, mlsd100000, idle1000, idle10000.")
    private List<String> scenarios = List.of();

    @Option(names = "--modes", split = ",", description = "clear, tls or both; without it both, TLS where it matters.")
    private List<String> modes = List.of();

    @Option(names = "--warm-up", description = "Seconds of work before it is watched. Default: ${DEFAULT-VALUE}")
    private int warmUp = 5;

    @Option(names = "--seconds", description = "Seconds for which it is watched. Default: ${DEFAULT-VALUE}")
    private int seconds = 4;

    @Option(
            names = "--rounds",
            description = "How often the servers have their turns in each scenario; the middle result counts. "
                    + "Default: ${DEFAULT-VALUE}")
    private int rounds = 1;

    @Option(names = "--document", description = "File that the page is written to, besides target/benchmarks.md.")
    private @Nullable Path document;

    @Option(names = "--bench", required = true, hidden = true)
    private Path bench = Path.of(".");

    @Option(names = "--work", required = true, hidden = true)
    private Path work = Path.of(".");

    private BenchMain() {}

    /** Runs once. */
    public static void main(String[] arguments) {
        CommandLine program = new CommandLine(new BenchMain());
        program.setExecutionExceptionHandler((failure, commandLine, parsed) -> {
            failure.printStackTrace(commandLine.getErr());
            return CommandLine.ExitCode.SOFTWARE;
        });
        System.exit(program.execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Peer> peers = chosen("server", servers, Peer.all(bench.resolve("peers")), Peer::name);
        List<Scenario> kinds = chosen("scenario", scenarios, List.of(Scenario.values()), Scenario::id);
        Optional<List<Mode>> given = modes.isEmpty()
                ? Optional.empty()
                : Optional.of(chosen(
                        "mode",
                        modes,
                        List.of(Mode.values()),
                        mode -> mode.name().toLowerCase(Locale.ROOT)));
        Path root = Files.createDirectories(work.resolve("files"));
        Place place = new Place(root, work, work.resolve("cert.pem"), work.resolve("key.pem"));
        Plan plan = new Plan(Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds), Math.max(1, rounds));
        String page;
        try (Arena arena = new Arena(place, plan, Samples.make(root))) {
            page = arena.compare(peers, kinds, given);
        }
        Files.writeString(Files.createDirectories(bench.resolve("target")).resolve("benchmarks.md"), page);
        if (document != null) {
            Files.writeString(document, page);
        }
        return CommandLine.ExitCode.OK;
    }

    private static <T> List<T> chosen(String what, List<String> names, List<T> all, Function<T, String> name) {
        List<String> known = all.stream().map(name).toList();
        for (String wanted : names) {
            if (!known.contains(wanted)) {
                throw new CommandLine.ParameterException(
                        new CommandLine(new BenchMain()), "There is no " + what + " " + wanted + ", only " + known);
            }
        }
        return names.isEmpty()
                ? all
                : all.stream().filter(one -> names.contains(name.apply(one))).toList();
    }
}
