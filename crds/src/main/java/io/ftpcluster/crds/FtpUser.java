package io.ftpcluster.crds;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn.Type;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;
import io.ftpcluster.crds.user.FtpUserSpec;
import io.ftpcluster.crds.user.FtpUserStatus;

/** Someone who may log in to an FtpCluster of the same namespace. */
@Group(ApiGroup.NAME)
@Version(ApiGroup.VERSION)
@ShortNames("ftpu")
@Categories(ApiGroup.CATEGORY)
@AdditionalPrinterColumn(name = "Cluster", jsonPath = ".spec.clusterName", type = Type.STRING)
@AdditionalPrinterColumn(name = "Username", jsonPath = ".status.username", type = Type.STRING)
@AdditionalPrinterColumn(name = "Home", jsonPath = ".status.home", type = Type.STRING)
@AdditionalPrinterColumn(
        name = "Ready",
        jsonPath = ".status.conditions[?(@.type==\"Ready\")].status",
        type = Type.STRING)
@AdditionalPrinterColumn(
        name = "Status",
        jsonPath = ".status.conditions[?(@.type==\"Ready\")].reason",
        type = Type.STRING)
@AdditionalPrinterColumn(name = "Sessions", jsonPath = ".status.sessions", type = Type.INTEGER, priority = 1)
@AdditionalPrinterColumn(name = "Last login", jsonPath = ".status.lastLogin", type = Type.DATE, priority = 1)
@AdditionalPrinterColumn(
        name = "Message",
        jsonPath = ".status.conditions[?(@.type==\"Ready\")].message",
        type = Type.STRING,
        priority = 1)
@AdditionalPrinterColumn(name = "Age", jsonPath = ".metadata.creationTimestamp", type = Type.DATE)
public class FtpUser extends CustomResource<FtpUserSpec, FtpUserStatus> implements Namespaced {
    private static final long serialVersionUID = 1L;

    @Override
    protected FtpUserSpec initSpec() {
        return FtpUserSpec.EMPTY;
    }

    @Override
    protected FtpUserStatus initStatus() {
        return FtpUserStatus.UNKNOWN;
    }
}
