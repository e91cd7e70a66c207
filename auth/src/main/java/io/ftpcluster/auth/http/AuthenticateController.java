package io.ftpcluster.auth.http;

import io.ftpcluster.auth.backend.Deadline;
import io.ftpcluster.auth.bans.Answer;
import io.ftpcluster.auth.bans.GuardedAuthenticator;
import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The nodes' question, and the answer with the status that {@link AuthApi} gives it. Runs on virtual threads. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuthenticateController {
    private final GuardedAuthenticator authenticator;
    private final LoginJournal journal;

    AuthenticateController(GuardedAuthenticator authenticator, LoginJournal journal) {
        this.authenticator = authenticator;
        this.journal = journal;
    }

    @Post(AuthApi.AUTHENTICATE_PATH)
    CompletionStage<HttpResponse<?>> authenticate(
            @Body AuthenticateRequest request, @Nullable @Header(AuthApi.PATIENCE_HEADER) Integer patience) {
        long start = System.nanoTime();
        Answer answer = Deadline.within(patience(patience), () -> authenticator.answer(request));
        journal.record(request, answer.result(), System.nanoTime() - start);
        return heldBack(response(answer.result()), answer.heldBack());
    }

    private static HttpResponse<?> response(AuthResult result) {
        return HttpResponse.status(HttpStatus.valueOf(statusOf(result))).body(result);
    }

    private static Duration patience(@Nullable Integer millis) {
        return millis == null ? AuthApi.PATIENCE_UNSAID : Duration.ofMillis(Math.max(0, millis));
    }

    // An answer that waits holds no thread.
    private static CompletionStage<HttpResponse<?>> heldBack(HttpResponse<?> answer, Duration time) {
        return time.isZero()
                ? CompletableFuture.completedFuture(answer)
                : CompletableFuture.supplyAsync(
                        () -> answer, CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS));
    }

    private static int statusOf(AuthResult result) {
        return switch (result) {
            case AuthResult.Granted _ -> AuthApi.GRANTED_STATUS;
            case AuthResult.Denied _ -> AuthApi.DENIED_STATUS;
            case AuthResult.Unavailable _ -> AuthApi.UNAVAILABLE_STATUS;
        };
    }
}
