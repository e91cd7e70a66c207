package io.ftpcluster.auth.admin;

import static java.util.Objects.requireNonNullElse;

import io.ftpcluster.contract.admin.AdminApi;
import io.ftpcluster.contract.admin.Complaint;
import io.ftpcluster.contract.admin.KickOutcome;
import io.ftpcluster.contract.admin.SessionFacts;
import io.ftpcluster.contract.admin.SessionPage;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Shows sessions and ends one. Runs on virtual threads. */
@Controller(AdminApi.SESSIONS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionsController {
    private static final int LIMIT = 100;
    private static final int MOST = 1000;

    private final SessionReader sessions;
    private final Kicks kicks;

    SessionsController(SessionReader sessions, Kicks kicks) {
        this.sessions = sessions;
        this.kicks = kicks;
    }

    @Get
    @Operation(summary = "Who is logged in, in the order of the ids.")
    @ApiResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(schema = @Schema(implementation = SessionPage.class)))
    @ApiResponse(responseCode = "400", ref = ApiAnswers.WRONG)
    HttpResponse<?> list(
            @Parameter(description = "Only sessions of this user.") @Nullable @QueryValue String user,
            @Parameter(description = "Only of this address, as sessions show it.") @Nullable @QueryValue String address,
            @Parameter(description = "Only on this node.") @Nullable @QueryValue String node,
            @Parameter(description = "Only ids behind this one: the next of a page.") @Nullable @QueryValue
                    String after,
            @Parameter(
                            description = "How many at most.",
                            schema = @Schema(minimum = "1", maximum = MOST + "", defaultValue = LIMIT + ""))
                    @Nullable
                    @QueryValue
                    Integer limit) {
        int most = limit == null ? LIMIT : limit;
        if (most < 1 || most > MOST) {
            return isNoLimit();
        }
        Predicate<SessionFacts> wanted =
                session -> isWanted(address, session.client()) && isWanted(node, session.node());
        return HttpResponse.ok(
                sessions.page(requireNonNullElse(user, ""), wanted, requireNonNullElse(after, ""), most));
    }

    @Delete("/{id}")
    @Operation(summary = "End a session now. Its running transfer fails.")
    @ApiResponse(
            responseCode = "200",
            description = "The nodes have been told.",
            content = @Content(schema = @Schema(implementation = KickOutcome.class)))
    @ApiResponse(responseCode = "404", ref = ApiAnswers.MISSING)
    HttpResponse<?> end(String id) {
        return sessions.find(id).isEmpty()
                ? HttpResponse.notFound(
                        new Complaint("There is no session " + id + ": GET " + AdminApi.SESSIONS + " lists them"))
                : HttpResponse.ok(kicks.session(id));
    }

    @Error(ConversionErrorException.class)
    HttpResponse<?> isNoLimit() {
        return HttpResponse.badRequest(new Complaint("limit must be a number from 1 to " + MOST));
    }

    private static boolean isWanted(@Nullable String filter, String value) {
        return filter == null || filter.isEmpty() || filter.equals(value);
    }
}
