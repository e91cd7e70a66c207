package io.ftpcluster.e2e.demo;

import io.ftpcluster.e2e.client.ToolFailure;
import io.ftpcluster.e2e.cluster.ClusterFailure;
import io.ftpcluster.e2e.install.Checkout;
import io.ftpcluster.e2e.progress.Progress;
import io.ftpcluster.e2e.progress.WaitedInVain;

/**
 * The part of {@code make demo} that is Java: {@code up} starts or repairs the cluster, installs everything and gives
 * the tour; {@code tour} gives the tour only. Exit code 0 when every claim held, 1 when one did not, 2 when the demo did
 * not get as far as the tour.
 */
public final class DemoMain {
    private DemoMain() {}

    /** Runs in the top folder of the checkout. */
    public static void main(String[] args) {
        System.exit(run(args.length == 1 ? args[0] : ""));
    }

    private static int run(String what) {
        Progress progress = Progress.onTerminal();
        try {
            Demo demo = new Demo(Checkout.current(), progress);
            return switch (what) {
                case "up" -> demo.up() ? 0 : 1;
                case "tour" -> demo.tour() ? 0 : 1;
                default -> usage();
            };
        } catch (ClusterFailure | ToolFailure | WaitedInVain e) {
            System.err.println("error: " + e.getMessage());
            return 2;
        } catch (Exception e) {
            e.printStackTrace();
            return 2;
        }
    }

    private static int usage() {
        System.err.println("usage: DemoMain up|tour");
        return 2;
    }
}
