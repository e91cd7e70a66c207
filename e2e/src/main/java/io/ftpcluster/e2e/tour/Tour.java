package io.ftpcluster.e2e.tour;

import java.util.List;

/** All chapters in their order, and the table at the end. */
public final class Tour {
    private static final List<TourStep> STEPS =
            List.of(new OneFileEveryNode(), new TreeByLftp(), new ScaleUnderUpload(), new LoseANode());

    private Tour() {}

    /**
     * Gives the tour on a cluster that is ready.
     *
     * @return whether every claim held
     */
    public static boolean give(TourStage stage, TourLog log) {
        for (TourStep step : STEPS) {
            log.progress().chapter(step.title());
            try {
                step.show(stage, log);
            } catch (Exception e) {
                log.check(step.title(), () -> {
                    throw e;
                });
            }
        }
        log.printTable();
        return log.allPassed();
    }
}
