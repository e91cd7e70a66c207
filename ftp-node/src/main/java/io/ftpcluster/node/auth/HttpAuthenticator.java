package io.ftpcluster.node.auth;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.StandingRequest;
import io.ftpcluster.contract.auth.StandingResult;
import io.ftpcluster.contract.log.OutageLog;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the authentication service ({@link AuthApi}). Whatever is no clear answer is "unavailable". */
final class HttpAuthenticator implements Authenticator {
    private static final Logger LOG = LoggerFactory.getLogger(HttpAuthenticator.class);
    private static final Duration PATIENCE_FOR_STANDING = Duration.ofSeconds(5);
    private static final Duration PATIENCE_FOR_PROBE = Duration.ofSeconds(5);
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final OutageLog outage =
            new OutageLog(LOG, "The authentication service", "nobody can log in until it is back");
    private final URI url;
    private final ServiceCall service;
    private final Duration patience;

    HttpAuthenticator(URI url, Optional<Path> tokenFile) {
        this(url, tokenFile, AuthApi.PATIENCE);
    }

    /** With the time that a login may take. */
    HttpAuthenticator(URI url, Optional<Path> tokenFile, Duration patience) {
        this.url = url;
        this.service = new ServiceCall(url, tokenFile, json);
        this.patience = patience;
    }

    @Override
    public AuthResult authenticate(AuthenticateRequest request) {
        AuthResult result = ask(request);
        if (result instanceof AuthResult.Unavailable unavailable) {
            outage.failed(unavailable.message());
        } else {
            outage.worked();
        }
        return result;
    }

    private AuthResult ask(AuthenticateRequest request) {
        try {
            return answer(service.ask(AuthApi.AUTHENTICATE_PATH, request, patience));
        } catch (IOException e) {
            return new AuthResult.Unavailable(e.getClass().getSimpleName() + " " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new AuthResult.Unavailable("interrupted");
        }
    }

    @Override
    public StandingResult standing(StandingRequest request) {
        try {
            HttpResponse<String> response = service.ask(AuthApi.STANDING_PATH, request, PATIENCE_FOR_STANDING);
            return response.statusCode() == AuthApi.GRANTED_STATUS
                    ? json.readValue(response.body(), StandingResult.class)
                    : StandingResult.NO_CHANGE;
        } catch (IOException away) {
            return StandingResult.NO_CHANGE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return StandingResult.NO_CHANGE;
        }
    }

    private AuthResult answer(HttpResponse<String> response) {
        try {
            return switch (response.statusCode()) {
                case AuthApi.GRANTED_STATUS -> json.readValue(response.body(), AuthResult.Granted.class);
                case AuthApi.DENIED_STATUS -> json.readValue(response.body(), AuthResult.Denied.class);
                default -> new AuthResult.Unavailable("status " + response.statusCode());
            };
        } catch (JacksonException notTheContract) {
            return new AuthResult.Unavailable("status " + response.statusCode() + " with an unknown body");
        }
    }

    @Override
    public boolean isReachable() {
        int standard = "https".equals(url.getScheme()) ? HTTPS_PORT : HTTP_PORT;
        int port = url.getPort() < 0 ? standard : url.getPort();
        try (Socket probe = new Socket()) {
            probe.connect(new InetSocketAddress(url.getHost(), port), (int) PATIENCE_FOR_PROBE.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String description() {
        return "the authentication service at " + url.getAuthority();
    }
}
