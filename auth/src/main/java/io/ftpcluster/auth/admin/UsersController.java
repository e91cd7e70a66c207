package io.ftpcluster.auth.admin;

import io.ftpcluster.contract.admin.AdminApi;
import io.ftpcluster.contract.admin.KickOutcome;
import io.ftpcluster.contract.admin.UserFacts;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** Shows users and ends all sessions of one. Runs on virtual threads. */
@Controller(AdminApi.USERS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UsersController {
    private final UserReader users;
    private final Kicks kicks;

    UsersController(UserReader users, Kicks kicks) {
        this.users = users;
        this.kicks = kicks;
    }

    @Get
    List<UserFacts> list() {
        return users.all();
    }

    @Delete("/{+name}/sessions")
    KickOutcome end(String name) {
        return kicks.user(name);
    }
}
