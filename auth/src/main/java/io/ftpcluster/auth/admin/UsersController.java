package io.ftpcluster.auth.admin;

import io.ftpcluster.auth.backend.Knowledge;
import io.ftpcluster.auth.backend.UserLookup;
import io.ftpcluster.contract.admin.AdminApi;
import io.ftpcluster.contract.admin.Complaint;
import io.ftpcluster.contract.admin.KickOutcome;
import io.ftpcluster.contract.admin.RecountOutcome;
import io.ftpcluster.contract.admin.UserFacts;
import io.ftpcluster.contract.auth.UserEntry;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;

/** Shows users, ends all sessions of one, and has files counted. Runs on virtual threads. */
@Controller(AdminApi.USERS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UsersController {
    private final UserReader users;
    private final Kicks kicks;
    private final UserLookup lookup;
    private final Recounts recounts;

    UsersController(UserReader users, Kicks kicks, UserLookup lookup, Recounts recounts) {
        this.users = users;
        this.kicks = kicks;
        this.lookup = lookup;
        this.recounts = recounts;
    }

    @Get
    @Operation(summary = "Everybody who is in a users file, has a session or has logged in.")
    List<UserFacts> list() {
        return users.all();
    }

    @Get("/{+name}")
    @Operation(summary = "One of them.")
    @ApiResponse(
            responseCode = "200",
            description = "What is known of the user.",
            content = @Content(schema = @Schema(implementation = UserFacts.class)))
    @ApiResponse(responseCode = "404", ref = ApiAnswers.MISSING)
    HttpResponse<?> show(String name) {
        return users.find(name)
                .<HttpResponse<?>>map(HttpResponse::ok)
                .orElseGet(() -> HttpResponse.notFound(nobody(name)));
    }

    @Delete("/{+name}/sessions")
    @Operation(summary = "End all sessions of a user now.")
    KickOutcome end(String name) {
        return kicks.user(name);
    }

    @Post("/{+name}/usage/recount")
    @Operation(
            summary = "Count what a user has stored anew, on the disk.",
            description =
                    "One node begins at once, also when the user is not logged in. Uploads that run meanwhile are"
                            + " neither lost nor counted twice. When it is done, usageCounted of the user is later than before.")
    @ApiResponse(
            responseCode = "202",
            description = "A node counts.",
            content = @Content(schema = @Schema(implementation = RecountOutcome.class)))
    @ApiResponse(responseCode = "404", ref = ApiAnswers.MISSING)
    @ApiResponse(
            responseCode = "409",
            description = "The user has no quota, so nobody counts.",
            content = @Content(schema = @Schema(implementation = Complaint.class)))
    @ApiResponse(
            responseCode = "503",
            description = "Redis does not answer, no node has heard it, or nobody can tell where the files are.",
            content = @Content(schema = @Schema(implementation = Complaint.class)))
    HttpResponse<?> recount(String name) {
        return switch (lookup.lookUp(name)) {
            case Knowledge.Known(UserEntry user) when user.limits().hasQuota() -> recount(user);
            case Knowledge.Known _ ->
                complaint(HttpStatus.CONFLICT, name + " has no quota, so nobody counts: set limits.quota first");
            case Knowledge.Unknown _ -> HttpResponse.notFound(nobody(name));
            case Knowledge.CannotTell _ ->
                complaint(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Where the files of " + name + " are cannot be told now: whoever knows the user does not"
                                + " answer, or never does without a password");
        };
    }

    private HttpResponse<?> recount(UserEntry user) {
        long nodes = recounts.ask(user);
        return nodes == 0
                ? complaint(HttpStatus.SERVICE_UNAVAILABLE, "No node has heard it: see GET " + AdminApi.STATUS)
                : HttpResponse.accepted()
                        .body(new RecountOutcome(
                                nodes,
                                UriBuilder.of(AdminApi.USERS)
                                        .path(user.username())
                                        .build()
                                        .toString()));
    }

    private static Complaint nobody(String name) {
        return new Complaint("There is no user " + name + ": GET " + AdminApi.USERS + " lists those that are known");
    }

    private static HttpResponse<?> complaint(HttpStatus status, String message) {
        return HttpResponse.status(status).body(new Complaint(message));
    }
}
