package io.ftpcluster.auth.admin;

import io.ftpcluster.auth.http.CallerToken;
import java.util.Optional;

/**
 * The token of administrators.
 *
 * @param token empty: there is none, and no admin API
 */
public record AdminToken(Optional<CallerToken> token) {}
