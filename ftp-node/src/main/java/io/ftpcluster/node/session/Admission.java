package io.ftpcluster.node.session;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;

/** Whether a client that has connected gets a session. */
public sealed interface Admission permits Seat, Admission.Refused {
    /** What there is too much of. */
    enum Full {
        /** Sessions on the node. */
        NODE("Too many sessions, please try again later."),
        /** Sessions of the client's address. */
        ADDRESS("Too many sessions from your address."),
        /** Sessions of the client's address that are not logged in. */
        LOGINS("Too many logins from your address are under way.");

        private final String text;

        Full(String text) {
            this.text = text;
        }

        /** What the client is told before its connection is closed. */
        public Reply reply() {
            return Reply.of(ReplyCode.SERVICE_CLOSING, text);
        }
    }

    /**
     * It gets none.
     *
     * @param full why
     */
    record Refused(Full full) implements Admission {}
}
