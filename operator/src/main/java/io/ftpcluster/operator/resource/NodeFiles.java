package io.ftpcluster.operator.resource;

import io.ftpcluster.operator.secret.CertificateReading;

/** What nodes read again while they run. */
public final class NodeFiles {
    private NodeFiles() {}

    /** Changes when one of the mounted files does; goes on the pods. */
    public static String hash(ObservedFacts facts) {
        return Workloads.shortHash(
                address(facts) + certificate(facts) + facts.redis().version());
    }

    private static String certificate(ObservedFacts facts) {
        return switch (facts.certificate()) {
            case CertificateReading.NotNeeded off -> "";
            case CertificateReading.Usable usable -> usable.content();
            case CertificateReading.Unusable wrong -> "-without-certificate";
        };
    }

    private static String address(ObservedFacts facts) {
        return facts.address().isEmpty() ? "none" : facts.address();
    }
}
