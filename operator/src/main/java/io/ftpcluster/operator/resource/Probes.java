package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;

/** The few kinds of probe that the pods have; ports are named. */
final class Probes {
    private static final int STARTS_WITHIN_SECONDS = 180;
    // A program on a machine that is very busy answers late; it is not broken.
    private static final int HTTP_TIMEOUT_SECONDS = 5;

    private Probes() {}

    /** Asked every second until the program has started: a slow machine is not a fault. */
    static Probe startup(String path, String port) {
        return http(path, port, 1, STARTS_WITHIN_SECONDS);
    }

    /** Several misses in a row, so that a busy moment does not cut the sessions of a pod. */
    static Probe liveness(String path, String port) {
        return http(path, port, 10, 6);
    }

    static Probe readiness(String path, String port) {
        return http(path, port, 2, 2);
    }

    static Probe tcp(String port, int periodSeconds) {
        return new ProbeBuilder()
                .withNewTcpSocket()
                .withPort(new IntOrString(port))
                .endTcpSocket()
                .withPeriodSeconds(periodSeconds)
                .withTimeoutSeconds(2)
                .withFailureThreshold(3)
                .build();
    }

    private static Probe http(String path, String port, int periodSeconds, int failures) {
        return new ProbeBuilder()
                .withNewHttpGet()
                .withPath(path)
                .withPort(new IntOrString(port))
                .withScheme("HTTP")
                .endHttpGet()
                .withPeriodSeconds(periodSeconds)
                .withTimeoutSeconds(HTTP_TIMEOUT_SECONDS)
                .withFailureThreshold(failures)
                .build();
    }
}
