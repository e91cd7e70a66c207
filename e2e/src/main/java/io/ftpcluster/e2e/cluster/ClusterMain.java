package io.ftpcluster.e2e.cluster;

import java.nio.file.Path;
import java.util.List;

/**
 * A kept cluster from the command line: {@code start <name> <kubeconfig file> [host:node]…}, {@code load <name>
 * <image>…}, {@code remove <name>}. Ends with 1 and one line when it fails.
 */
public final class ClusterMain {
    private ClusterMain() {}

    public static void main(String... args) {
        try {
            run(List.of(args));
        } catch (ClusterFailure | IllegalArgumentException e) {
            System.err.println("error: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(List<String> args) {
        if (args.size() < 2) {
            throw new IllegalArgumentException(
                    "usage: start <name> <kubeconfig> [host:node]… | load <name> <image>… | remove <name>");
        }
        String name = args.get(1);
        List<String> rest = args.subList(2, args.size());
        switch (args.getFirst()) {
            case "start" -> start(name, rest);
            case "load" -> new ImageShelf(new NodeContainer(name)).put(rest.toArray(String[]::new));
            case "remove" -> new NodeContainer(name).remove();
            default -> throw new IllegalArgumentException("'" + args.getFirst() + "' is none of start, load, remove");
        }
    }

    private static void start(String name, List<String> fileAndPorts) {
        if (fileAndPorts.isEmpty()) {
            throw new IllegalArgumentException("start needs the file that takes the kubeconfig");
        }
        List<PortMapping> ports =
                fileAndPorts.stream().skip(1).map(PortMapping::parse).toList();
        try (DisposableCluster cluster = DisposableCluster.start(new ClusterOptions.Kept(name, ports))) {
            cluster.writeKubeconfig(Path.of(fileAndPorts.getFirst()));
        }
    }
}
