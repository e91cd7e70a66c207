package io.ftpcluster.node.server;

import io.ftpcluster.contract.auth.StandingRequest;
import io.ftpcluster.contract.auth.StandingRequest.Holder;
import io.ftpcluster.contract.auth.StandingResult;
import io.ftpcluster.contract.auth.StandingResult.Renewal;
import io.ftpcluster.node.auth.Authenticator;
import io.ftpcluster.node.codec.SafeText;
import io.ftpcluster.node.session.SessionRegistry;
import io.ftpcluster.node.session.SessionsByUser;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the sessions of users who may not have them any more: gone, disabled, expired, banned by an administrator, or
 * outside their hours; and gives the others what they may do now. One question for thousands of users, and none when
 * nobody is logged in.
 *
 * @param authenticator knows
 * @param sessions all sessions of the node
 */
record StandingWatch(Authenticator authenticator, SessionRegistry sessions) {
    private static final Logger LOG = LoggerFactory.getLogger(StandingWatch.class);
    // About a megabyte: the service takes no question without an end.
    private static final int ASKED_AT_ONCE = 5000;

    /** Asks, and ends. On a thread that may block for some seconds; never fails. */
    void look() {
        List<Holder> holders = sessions.holders();
        try {
            for (int from = 0; from < holders.size(); from += ASKED_AT_ONCE) {
                List<Holder> some = holders.subList(from, Math.min(holders.size(), from + ASKED_AT_ONCE));
                take(authenticator.standing(new StandingRequest(some)));
            }
        } catch (RuntimeException e) {
            LOG.error("Cannot find out who may keep a session", e); // The next look comes all the same.
        }
    }

    private void take(StandingResult result) {
        if (result.equals(StandingResult.NO_CHANGE)) {
            return;
        }
        SessionsByUser open = sessions.byUser();
        for (Holder over : result.ended()) {
            LOG.info("The access of {} from {} has ended", SafeText.of(over.username()), over.clientAddress());
            open.end(over);
        }
        for (Holder outdated : result.outdated()) {
            LOG.info(
                    "{} from {} has to log in again: the home or the password is another now",
                    SafeText.of(outdated.username()),
                    outdated.clientAddress());
            open.endOutdated(outdated);
        }
        for (Renewal renewal : result.renewed()) {
            LOG.info(
                    "{} may do or use something else now",
                    SafeText.of(renewal.granted().username()));
            open.renew(renewal);
        }
    }
}
