package io.ftpcluster.auth.admin;

import io.ftpcluster.auth.redis.RedisAwayException;
import io.ftpcluster.contract.admin.Complaint;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Says that an answer needs Redis, which is away. */
@Singleton
final class AwayHandler implements ExceptionHandler<RedisAwayException, HttpResponse<Complaint>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<Complaint> handle(HttpRequest request, RedisAwayException away) {
        return HttpResponse.<Complaint>status(HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Complaint("Redis is not reachable: " + away.getMessage()));
    }
}
