package io.ftpcluster.auth.http;

import io.ftpcluster.contract.auth.AuthApi;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an attempt to log in that is far longer than a name and a password, or does not say how long it is (RFC 9110,
 * 15.5.12): a node always does. A standing question may name thousands.
 */
@ServerFilter(AuthApi.AUTHENTICATE_PATH)
final class SizeFilter {
    private static final long LONGEST_ATTEMPT_BYTES = 16 * 1024;

    @RequestFilter
    @Nullable
    HttpResponse<?> refuseEndless(HttpRequest<?> request) {
        long length = request.getContentLength();
        if (length < 0) {
            return HttpResponse.status(HttpStatus.LENGTH_REQUIRED);
        }
        return length > LONGEST_ATTEMPT_BYTES ? HttpResponse.status(HttpStatus.REQUEST_ENTITY_TOO_LARGE) : null;
    }
}
