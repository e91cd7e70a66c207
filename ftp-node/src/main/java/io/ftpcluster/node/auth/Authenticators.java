package io.ftpcluster.node.auth;

import io.ftpcluster.node.config.AuthConfig;

/** Makes the authenticator that was asked for. */
public final class Authenticators {
    private Authenticators() {}

    /**
     * The one for this configuration.
     *
     * @throws io.ftpcluster.node.config.ConfigException when there are no users that it can use
     */
    public static Authenticator of(AuthConfig config) {
        return switch (config) {
            case AuthConfig.Service service -> new HttpAuthenticator(service.url(), service.tokenFile());
            case AuthConfig.File file -> UsersFileAuthenticator.of(file.file());
        };
    }
}
