package io.ftpcluster.auth.http;

import io.ftpcluster.contract.admin.AdminApi;
import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.contract.auth.AuthResult;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets only callers with the token through to the API. A stranger gets a 403, so that no node can take it for an answer
 * about a password. Health and metrics are open; the admin API has a filter and a token of its own.
 */
@ServerFilter("/api/**")
final class TokenFilter {
    private final CallerToken token;

    TokenFilter(CallerToken token) {
        this.token = token;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> answerStranger(HttpRequest<?> request) {
        if (request.getPath().startsWith(AdminApi.BASE + "/")) {
            return null;
        }
        return switch (token.judge(request.getHeaders().get(AuthApi.TOKEN_HEADER))) {
            case WELCOME -> null;
            case REFUSED -> HttpResponse.status(HttpStatus.FORBIDDEN);
            case UNKNOWN ->
                HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .body(new AuthResult.Unavailable(token.waitingFor().orElse("Try again")));
        };
    }
}
