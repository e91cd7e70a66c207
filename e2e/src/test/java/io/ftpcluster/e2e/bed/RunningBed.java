package io.ftpcluster.e2e.bed;

import io.ftpcluster.e2e.install.Checkout;

/**
 * A bed and the cluster under it, which ends with the test run.
 *
 * @param bed what tests get
 * @param cluster what is closed at the end
 */
record RunningBed(TestBed bed, AutoCloseable cluster) implements AutoCloseable {
    static RunningBed start(Checkout checkout) {
        throw new IllegalStateException("no " + checkout);
    }

    @Override
    public void close() throws Exception {
        bed.client().close();
        cluster.close();
    }
}
