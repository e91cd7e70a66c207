package io.ftpcluster.operator.users;

import io.ftpcluster.crds.FtpUser;
import io.ftpcluster.crds.user.FtpUserSpec;
import java.util.HashSet;
import java.util.Set;

/** Which Secrets an FtpUser names. */
public final class UserSecrets {
    private UserSecrets() {}

    /** Their names; a change of one of them is a change of the user. */
    public static Set<String> names(FtpUser user) {
        FtpUserSpec spec = user.getSpec();
        Set<String> names = new HashSet<>();
        if (spec.passwordSecret() != null) {
            names.add(spec.passwordSecret().name());
        }
        if (spec.secondFactor() != null && spec.secondFactor().totpSecret() != null) {
            names.add(spec.secondFactor().totpSecret().name());
        }
        return names;
    }
}
