package io.ftpcluster.crds;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn.Type;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;
import io.ftpcluster.crds.cluster.FtpClusterSpec;
import io.ftpcluster.crds.cluster.FtpClusterStatus;

/** A scalable FTP service behind one address. {@code spec: {}} is a working one. */
@Group(ApiGroup.NAME)
@Version(ApiGroup.VERSION)
@ShortNames("ftpc")
@Categories(ApiGroup.CATEGORY)
@AdditionalPrinterColumn(name = "Replicas", jsonPath = ".spec.replicas", type = Type.INTEGER)
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.readyReplicas", type = Type.INTEGER)
@AdditionalPrinterColumn(name = "Address", jsonPath = ".status.address", type = Type.STRING)
@AdditionalPrinterColumn(
        name = "Status",
        jsonPath = ".status.conditions[?(@.type==\"Ready\")].reason",
        type = Type.STRING)
@AdditionalPrinterColumn(name = "Users", jsonPath = ".status.users", type = Type.INTEGER, priority = 1)
@AdditionalPrinterColumn(name = "Sessions", jsonPath = ".status.sessions", type = Type.INTEGER, priority = 1)
@AdditionalPrinterColumn(
        name = "Message",
        jsonPath = ".status.conditions[?(@.type==\"Ready\")].message",
        type = Type.STRING,
        priority = 1)
@AdditionalPrinterColumn(name = "Age", jsonPath = ".metadata.creationTimestamp", type = Type.DATE)
@ValidationRule(
        value = "self.metadata.name.size() <= 40 && self.metadata.name.matches('^[a-z][-a-z0-9]*$')",
        message = "Services are named after the FtpCluster: choose a name of at most 40 lower-case letters, digits and"
                + " dashes that begins with a letter")
public class FtpCluster extends CustomResource<FtpClusterSpec, FtpClusterStatus> implements Namespaced {
    private static final long serialVersionUID = 1L;

    @Override
    protected FtpClusterSpec initSpec() {
        return FtpClusterSpec.DEFAULTS;
    }

    @Override
    protected FtpClusterStatus initStatus() {
        return FtpClusterStatus.UNKNOWN;
    }
}
