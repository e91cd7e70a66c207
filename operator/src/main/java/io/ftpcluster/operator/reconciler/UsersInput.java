package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.crds.FtpUser;
import io.ftpcluster.operator.model.UsersPlan;
import io.ftpcluster.operator.users.UserSecrets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Everything that the users Secrets depend on, in its versions: while it is the same, so are they.
 *
 * @param versions of FtpUsers, of the Secrets that they name, and of the Secrets that were written
 */
record UsersInput(UsersPlan plan, Set<String> versions) {
    static UsersInput of(
            UsersPlan plan,
            Collection<FtpUser> users,
            Function<String, Optional<Secret>> named,
            Collection<Secret> written) {
        Set<String> versions = new HashSet<>();
        for (FtpUser user : users) {
            versions.add(user.getMetadata().getUid() + "/" + user.getMetadata().getGeneration());
            UserSecrets.names(user).forEach(name -> versions.add(version(name, named.apply(name))));
        }
        written.forEach(secret -> versions.add(version(secret)));
        return new UsersInput(plan, versions);
    }

    private static String version(String name, Optional<Secret> secret) {
        return secret.map(UsersInput::version).orElse("no " + name);
    }

    private static String version(HasMetadata object) {
        return object.getMetadata().getUid() + "/" + object.getMetadata().getResourceVersion();
    }
}
