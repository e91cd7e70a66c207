package io.ftpcluster.node.session;

import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.StandingRequest.Holder;
import io.ftpcluster.contract.auth.StandingResult.Renewal;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The sessions of one moment by their users' names, for answers that name thousands of users. What an answer says of
 * somebody who has logged in since is not brought to that session. Immutable.
 */
public final class SessionsByUser {
    private static final Reply OVER = Reply.of(ReplyCode.SERVICE_CLOSING, "Your access has ended.");
    private static final Reply CHANGED =
            Reply.of(ReplyCode.SERVICE_CLOSING, "Your access has changed, please log in again.");

    private final Map<String, List<FtpSession>> byUser;

    private SessionsByUser(Map<String, List<FtpSession>> byUser) {
        this.byUser = byUser;
    }

    static SessionsByUser of(Collection<FtpSession> sessions) {
        return new SessionsByUser(sessions.stream()
                .filter(session -> session.login() instanceof LoginState.LoggedIn)
                .collect(Collectors.groupingBy(SessionsByUser::user, HashMap::new, Collectors.toList())));
    }

    private static String user(FtpSession session) {
        return session.login() instanceof LoginState.LoggedIn in ? in.user() : "";
    }

    /** Ends the sessions of somebody who may not have them any more: running transfers are cut, and have failed. */
    public void end(Holder whose) {
        of(whose).forEach(session -> session.endNow(OVER));
    }

    /** Ends sessions whose user would have to log in in another way now, in the same manner. */
    public void endOutdated(Holder whose) {
        of(whose).forEach(session -> session.endNow(CHANGED));
    }

    /** Gives sessions what their user may do and use now; their running commands go on. */
    public void renew(Renewal renewal) {
        of(renewal.holder()).forEach(session -> renew(session, renewal.granted()));
    }

    private static void renew(FtpSession session, AuthResult.Granted granted) {
        if (session.login() instanceof LoginState.LoggedIn in && in.home().equals(granted.home())) {
            session.renew(granted);
        } else {
            session.endNow(CHANGED);
        }
    }

    private List<FtpSession> of(Holder whose) {
        return byUser.getOrDefault(whose.username(), List.of()).stream()
                .filter(session -> session.account()
                        .holder()
                        .filter(one -> one.isMeantBy(whose))
                        .isPresent())
                .toList();
    }
}
