package io.ftpcluster.auth.http;

import io.ftpcluster.auth.backend.Authenticator;
import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The nodes' question, and the answer with the status that {@link AuthApi} gives it. Runs on virtual threads. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuthenticateController {
    private final Authenticator authenticator;
    private final LoginJournal journal;

    AuthenticateController(Authenticator authenticator, LoginJournal journal) {
        this.authenticator = authenticator;
        this.journal = journal;
    }

    @Post(AuthApi.AUTHENTICATE_PATH)
    HttpResponse<?> authenticate(@Body AuthenticateRequest request) {
        long start = System.nanoTime();
        AuthResult result = authenticator.authenticate(request);
        journal.record(request, result, System.nanoTime() - start);
        return HttpResponse.status(HttpStatus.valueOf(statusOf(result))).body(result);
    }

    private static int statusOf(AuthResult result) {
        return switch (result) {
            case AuthResult.Granted _ -> AuthApi.GRANTED_STATUS;
            case AuthResult.Denied _ -> AuthApi.DENIED_STATUS;
            case AuthResult.Unavailable _ -> AuthApi.UNAVAILABLE_STATUS;
        };
    }
}
