package io.ftpcluster.node.command;

import io.ftpcluster.node.cluster.Place;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;

/**
 * What a client is told when a login is right and there is no place for it. RFC 959 §5.4 allows 421 for every command;
 * clients take it as "later", where 530 says that the password is wrong.
 */
final class PlaceReplies {
    private PlaceReplies() {}

    static Reply of(Place place) {
        return Reply.of(
                ReplyCode.SERVICE_CLOSING,
                switch (place) {
                    case TAKEN -> throw new IllegalArgumentException("There is a place");
                    case CLUSTER_FULL -> "Too many sessions, please try again later.";
                    case ADDRESS_FULL -> "Too many sessions from your address.";
                    case USER_FULL -> "Too many sessions of this user.";
                    case USER_ADDRESS_FULL -> "Too many sessions of this user from your address.";
                    case UNKNOWN -> "Sessions cannot be counted at the moment, please try again later.";
                });
    }
}
