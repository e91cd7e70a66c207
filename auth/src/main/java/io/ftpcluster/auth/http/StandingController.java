package io.ftpcluster.auth.http;

import io.ftpcluster.auth.backend.Standing;
import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.contract.auth.StandingRequest;
import io.ftpcluster.contract.auth.StandingResult;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The nodes' repeated question whose sessions must end. Runs on virtual threads. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class StandingController {
    private final Standing standing;

    StandingController(Standing standing) {
        this.standing = standing;
    }

    @Post(AuthApi.STANDING_PATH)
    StandingResult standing(@Body StandingRequest request) {
        return standing.of(request.sessions());
    }
}
