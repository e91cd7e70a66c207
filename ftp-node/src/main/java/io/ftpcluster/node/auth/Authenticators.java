package io.ftpcluster.node.auth;

import io.ftpcluster.node.config.AuthConfig;

/** Makes the authenticator that was asked for. */
public final class Authenticators {
    private Authenticators() {}

    /** The one for this configuration. */
    public static Authenticator of(AuthConfig config) {
        return switch (config) {
            case AuthConfig.Service service -> new HttpAuthenticator(service.url(), service.tokenFile());
            case AuthConfig.File file -> new UsersFileAuthenticator(file.file());
        };
    }
}
