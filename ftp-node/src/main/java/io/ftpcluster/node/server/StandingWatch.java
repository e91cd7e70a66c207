package io.ftpcluster.node.server;

import io.ftpcluster.contract.auth.StandingRequest;
import io.ftpcluster.node.auth.Authenticator;
import io.ftpcluster.node.codec.SafeText;
import io.ftpcluster.node.session.SessionRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the sessions of users who may not have them any more: gone, disabled, expired, banned by an administrator, or
 * outside their hours. One question for all users of the node, and none when nobody is logged in.
 *
 * @param authenticator knows
 * @param sessions all sessions of the node
 */
record StandingWatch(Authenticator authenticator, SessionRegistry sessions) {
    private static final Logger LOG = LoggerFactory.getLogger(StandingWatch.class);

    /** Asks, and ends. On a thread that may block for some seconds; never fails. */
    void look() {
        List<StandingRequest.Holder> holders = sessions.holders();
        if (holders.isEmpty()) {
            return;
        }
        try {
            for (StandingRequest.Holder over :
                    authenticator.standing(new StandingRequest(holders)).ended()) {
                LOG.info("The access of {} from {} has ended", SafeText.of(over.username()), over.clientAddress());
                sessions.endOf(over);
            }
        } catch (RuntimeException e) {
            LOG.error("Cannot find out who may keep a session", e); // The next look comes all the same.
        }
    }
}
