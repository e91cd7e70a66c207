package io.ftpcluster.auth.admin;

import io.ftpcluster.contract.admin.BanFacts;
import io.ftpcluster.contract.admin.Complaint;
import io.ftpcluster.contract.admin.KickOutcome;
import io.ftpcluster.contract.admin.NewBan;
import io.ftpcluster.contract.admin.RecountOutcome;
import io.ftpcluster.contract.admin.ServiceStatus;
import io.ftpcluster.contract.admin.SessionFacts;
import io.ftpcluster.contract.admin.SessionPage;
import io.ftpcluster.contract.admin.UserFacts;
import io.micronaut.serde.annotation.SerdeImport;

/** Names the contract's records, which carry no annotations, to the JSON processor of this build. */
@SerdeImport(BanFacts.class)
@SerdeImport(Complaint.class)
@SerdeImport(KickOutcome.class)
@SerdeImport(NewBan.class)
@SerdeImport(RecountOutcome.class)
@SerdeImport(ServiceStatus.class)
@SerdeImport(ServiceStatus.NodeFacts.class)
@SerdeImport(SessionFacts.class)
@SerdeImport(SessionPage.class)
@SerdeImport(UserFacts.class)
final class AdminTypes {
    private AdminTypes() {}
}
