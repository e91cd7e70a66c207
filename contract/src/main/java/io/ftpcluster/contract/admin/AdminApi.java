package io.ftpcluster.contract.admin;

/**
 * Where the admin API is, on the port of {@link io.ftpcluster.contract.auth.AuthApi}. It asks for a token of its own;
 * where there is none, all of it is a 404. Whatever goes wrong is answered with a {@link Complaint}.
 */
public final class AdminApi {
    /** What every path begins with. */
    public static final String BASE = "/api/v1/admin";

    /** {@code GET}: a {@link SessionPage}; {@code DELETE} with an id behind it: a {@link KickOutcome}. */
    public static final String SESSIONS = BASE + "/sessions";

    /**
     * {@code GET}: a list of {@link UserFacts}, or with a name behind it those of one user; {@code DELETE} on a user's
     * sessions: a {@link KickOutcome}; {@code POST} on {@code usage/recount} of a user: a {@link RecountOutcome}.
     */
    public static final String USERS = BASE + "/users";

    /** {@code DELETE} on the sessions of an address or a block of them: a {@link KickOutcome}. */
    public static final String ADDRESSES = BASE + "/addresses";

    /** {@code GET}: a list of {@link BanFacts}; {@code POST} a {@link NewBan}; {@code DELETE} with kind and name. */
    public static final String BANS = BASE + "/bans";

    /** {@code GET}: a {@link ServiceStatus}. */
    public static final String STATUS = BASE + "/status";

    private AdminApi() {}
}
