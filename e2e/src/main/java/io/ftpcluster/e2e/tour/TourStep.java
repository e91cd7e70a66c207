package io.ftpcluster.e2e.tour;

/** One chapter of the tour. */
interface TourStep {
    /** The heading. */
    String title();

    /** Shows it. A claim that does not hold is a row of the log; only what makes the rest senseless is thrown. */
    void show(TourStage stage, TourLog log) throws Exception;
}
