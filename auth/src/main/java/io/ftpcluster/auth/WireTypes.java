package io.ftpcluster.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.ftpcluster.contract.auth.AccessRules;
import io.ftpcluster.contract.auth.AllowedHours;
import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.Factors;
import io.ftpcluster.contract.auth.PathPermissions;
import io.ftpcluster.contract.auth.StandingRequest;
import io.ftpcluster.contract.auth.StandingResult;
import io.ftpcluster.contract.auth.UserDefaults;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.contract.auth.UsersFile;
import io.micronaut.serde.annotation.SerdeImport;
import java.util.List;

/** Names the contract's records, which carry no annotations, to the JSON processor of this build. */
@SerdeImport(AuthenticateRequest.class)
@SerdeImport(AuthResult.Granted.class)
@SerdeImport(AuthResult.Denied.class)
@SerdeImport(AuthResult.Unavailable.class)
@SerdeImport(value = UsersFile.class, mixin = WireTypes.UsersRequired.class)
@SerdeImport(UserDefaults.class)
@SerdeImport(UserEntry.class)
@SerdeImport(PathPermissions.class)
@SerdeImport(UserLimits.class)
@SerdeImport(AccessRules.class)
@SerdeImport(AllowedHours.class)
@SerdeImport(Factors.class)
@SerdeImport(StandingRequest.class)
@SerdeImport(StandingRequest.Holder.class)
@SerdeImport(StandingResult.class)
@SerdeImport(StandingResult.Renewal.class)
final class WireTypes {
    private WireTypes() {}

    /** Without this a document that names no users at all would count as one that names none. */
    record UsersRequired(@JsonProperty(required = true) List<UserEntry> users) {}
}
