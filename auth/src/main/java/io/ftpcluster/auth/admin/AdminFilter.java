package io.ftpcluster.auth.admin;

import io.ftpcluster.auth.http.CallerToken;
import io.ftpcluster.contract.admin.AdminApi;
import io.ftpcluster.contract.admin.Complaint;
import io.ftpcluster.contract.auth.AuthApi;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/** Lets only administrators through to the admin API. Where no token is set, there is no such API. */
@ServerFilter(AdminApi.BASE + "/**")
final class AdminFilter {
    private final AdminToken admin;

    AdminFilter(AdminToken admin) {
        this.admin = admin;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> answerStranger(HttpRequest<?> request) {
        if (admin.token().isEmpty()) {
            return complaint(HttpStatus.NOT_FOUND, "The admin API is off: set AUTH_ADMIN_TOKEN_FILE");
        }
        CallerToken token = admin.token().get();
        return switch (token.judge(request.getHeaders().get(AuthApi.TOKEN_HEADER))) {
            case WELCOME -> null;
            case REFUSED ->
                complaint(HttpStatus.FORBIDDEN, "Send the header Authorization: Bearer and the administrators' token");
            case UNKNOWN ->
                complaint(HttpStatus.SERVICE_UNAVAILABLE, token.waitingFor().orElse("Try again"));
        };
    }

    private static HttpResponse<?> complaint(HttpStatus status, String message) {
        return HttpResponse.status(status).body(new Complaint(message));
    }
}
