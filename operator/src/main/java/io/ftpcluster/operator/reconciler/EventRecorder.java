package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.events.v1.Event;
import io.fabric8.kubernetes.api.model.events.v1.EventBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.ftpcluster.crds.ApiGroup;
import io.ftpcluster.crds.FtpCluster;
import io.ftpcluster.operator.resource.Labels;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes Kubernetes events about FtpClusters. An event that cannot be written is logged and forgotten. Thread-safe. */
final class EventRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(EventRecorder.class);
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_NOTE = 1000;

    private final KubernetesClient client;
    private final Clock clock;
    private final String instance;

    /**
     * Records for this process.
     *
     * @param instance name of this operator pod
     */
    EventRecorder(KubernetesClient client, Clock clock, String instance) {
        this.client = client;
        this.clock = clock;
        this.instance = instance;
    }

    void record(FtpCluster cluster, EventReason reason, String note) {
        LOG.info(
                "{}/{} {}: {}",
                cluster.getMetadata().getNamespace(),
                cluster.getMetadata().getName(),
                reason.text(),
                note);
        try {
            client.resource(event(cluster, reason, note)).create();
        } catch (KubernetesClientException lost) {
            LOG.warn("The event {} could not be written: {}", reason.text(), Refusals.message(lost));
        }
    }

    private Event event(FtpCluster cluster, EventReason reason, String note) {
        return new EventBuilder()
                .withNewMetadata()
                .withName(cluster.getMetadata().getName() + "." + UUID.randomUUID())
                .withNamespace(cluster.getMetadata().getNamespace())
                .endMetadata()
                .withEventTime(new MicroTime(MICROSECONDS.format(clock.instant())))
                .withReportingController(ApiGroup.NAME + "/" + Labels.MANAGER)
                .withReportingInstance(instance)
                .withAction("Reconcile")
                .withReason(reason.text())
                .withType(reason.type())
                .withNote(note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note)
                .withNewRegarding()
                .withApiVersion(cluster.getApiVersion())
                .withKind(cluster.getKind())
                .withName(cluster.getMetadata().getName())
                .withNamespace(cluster.getMetadata().getNamespace())
                .withUid(cluster.getMetadata().getUid())
                .endRegarding()
                .build();
    }
}
