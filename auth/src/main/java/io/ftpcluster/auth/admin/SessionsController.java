package io.ftpcluster.auth.admin;

import static java.util.Objects.requireNonNullElse;

import io.ftpcluster.contract.admin.AdminApi;
import io.ftpcluster.contract.admin.Complaint;
import io.ftpcluster.contract.admin.SessionFacts;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
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
    HttpResponse<?> list(
            @Nullable @QueryValue String user,
            @Nullable @QueryValue String address,
            @Nullable @QueryValue String node,
            @Nullable @QueryValue String after,
            @Nullable @QueryValue Integer limit) {
        int most = limit == null ? LIMIT : limit;
        if (most < 1 || most > MOST) {
            return isNoLimit();
        }
        Predicate<SessionFacts> wanted = session ->
                isWanted(user, session.user()) && isWanted(address, session.client()) && isWanted(node, session.node());
        return HttpResponse.ok(sessions.page(wanted, requireNonNullElse(after, ""), most));
    }

    @Delete("/{id}")
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
