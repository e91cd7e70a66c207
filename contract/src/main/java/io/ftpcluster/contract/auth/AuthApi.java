package io.ftpcluster.contract.auth;

import java.time.Duration;

/**
 * Where the authentication service listens and how its answers travel.
 *
 * <p>A {@link AuthResult.Granted} is the body of a 200, a {@link AuthResult.Denied} of a 401 and a
 * {@link AuthResult.Unavailable} of a 503. A caller treats every other status, and every transport failure, as
 * unavailable: only a 401 says that the password was wrong.
 */
public final class AuthApi {
    /** The TCP port of the service. */
    public static final int PORT = 5160;

    /** {@code POST} an {@link AuthenticateRequest} here. */
    public static final String AUTHENTICATE_PATH = "/api/v1/authenticate";

    /** {@code POST} a {@link StandingRequest} here; the body of a 200 is a {@link StandingResult}. */
    public static final String STANDING_PATH = "/api/v1/standing";

    /** Header that carries {@code Bearer <token>}; the token is shared by the nodes and the service of one cluster. */
    public static final String TOKEN_HEADER = "Authorization";

    /** What stands before the token in {@link #TOKEN_HEADER}. */
    public static final String TOKEN_SCHEME = "Bearer ";

    /**
     * Header with how many milliseconds a caller waits for its answer, so that nobody's password is looked at after that.
     * Without it {@link #PATIENCE_UNSAID} counts.
     */
    public static final String PATIENCE_HEADER = "X-Patience-Milliseconds";

    /**
     * How long a node waits for the answer to a login: half of it may pass in the service's lines, then come the check,
     * and the time for which the answer to a failed guess is held back.
     */
    public static final Duration PATIENCE = Duration.ofSeconds(12);

    /** How long callers wait who do not say it. */
    public static final Duration PATIENCE_UNSAID = Duration.ofSeconds(5);

    public static final int GRANTED_STATUS = 200;
    public static final int DENIED_STATUS = 401;
    public static final int UNAVAILABLE_STATUS = 503;

    private AuthApi() {}
}
