package io.ftpcluster.contract.redis;

import java.time.Duration;

/**
 * The keys of one cluster. The cluster's name is a hash tag, so that all keys of a cluster live in one slot and a script
 * may use several of them, also on Redis Cluster. Sets of sessions and transfers are sorted by when the lease of each
 * runs out, in milliseconds of Redis' clock: what has run out is removed before anything is counted.
 *
 * @param cluster {@code namespace/name}
 */
public record RedisKeys(String cluster) {
    /** What every key and channel of every cluster starts with. */
    public static final String PREFIX = "ftp:";

    /** How long something is known of a user who does not come any more, and may be gone for good. */
    public static final Duration REMEMBERED = Duration.ofDays(400);

    /** Hash with one session's facts ({@link SessionField}); it expires with the session's lease. */
    public String session(String sessionId) {
        return base() + "session:" + sessionId;
    }

    /** Sorted set of the ids of all sessions. */
    public String sessions() {
        return base() + "sessions";
    }

    /** Sorted set of the ids of one user's sessions. */
    public String userSessions(String user) {
        return base() + "user-sessions:" + user;
    }

    /** Sorted set of the ids of the sessions from one client address. */
    public String addressSessions(String address) {
        return base() + "address-sessions:" + address;
    }

    /** Sorted set of the ids of one user's sessions from one client address. */
    public String userAddressSessions(String user, String address) {
        return base() + "user-address-sessions:" + address + ":" + user;
    }

    /** Sorted set of the ids of one user's sessions with a running transfer. */
    public String userTransfers(String user) {
        return base() + "user-transfers:" + user;
    }

    /** Sorted set of those of {@link #userTransfers} that upload, of a user with a rate of their own. */
    public String userUploads(String user) {
        return base() + "user-uploads:" + user;
    }

    /** Sorted set of those of {@link #userTransfers} that download, of a user with a rate of their own. */
    public String userDownloads(String user) {
        return base() + "user-downloads:" + user;
    }

    /**
     * Hash with what one user has stored: {@code bytes} and {@code files}, in which {@code home}, and under {@code
     * counted} when the disk was last looked at, in milliseconds of Redis' clock; what else is there is the nodes' own.
     * What is known of another home than the user has now is not true any more. It expires {@link #REMEMBERED} after the last upload.
     */
    public String usage(String user) {
        return base() + "usage:" + user;
    }

    /**
     * Hash of a recount of one user's files: {@code state} is a {@link RecountState}. While it is asked for there is
     * {@code home}, and while it goes on also {@code token} of whoever counts, and {@code until}: when somebody else may
     * begin anew, in milliseconds of Redis' clock. It expires when nobody takes it up.
     */
    public String recount(String user) {
        return base() + "recount:" + user;
    }

    /**
     * Sorted set of the users for whom there is a {@link #recount} that is asked for, for nodes that come later; the score
     * is when it expires, in milliseconds of Redis' clock.
     */
    public String recountRequests() {
        return base() + "recount-requests";
    }

    /** Hash from user to the moment of the last login, RFC 3339; after {@link #REMEMBERED} it is removed. */
    public String lastLogins() {
        return base() + "last-logins";
    }

    /** Number of failed logins of somebody within a while; it expires. */
    public String failures(BanKind kind, String name) {
        return base() + "failures:" + kind.key() + ":" + name;
    }

    /** Number of denied logins of somebody within a while, for whatever reason; it expires. */
    public String denials(BanKind kind, String name) {
        return base() + "denials:" + kind.key() + ":" + name;
    }

    /** Hash from user to how many of an address' {@link #failures} were for that user's name; it expires with them. */
    public String failedNames(BanKind kind, String name) {
        return base() + "failed-names:" + kind.key() + ":" + name;
    }

    /** Number of the step of RFC 6238 whose code a user has used last; it expires when no such code is accepted any more. */
    public String usedCode(String user) {
        return base() + "used-code:" + user;
    }

    /** Number of bans that somebody has had before, for which the next one lasts longer; it expires. */
    public String earlierBans(BanKind kind, String name) {
        return base() + "earlier-bans:" + kind.key() + ":" + name;
    }

    /**
     * Hash with one ban's facts: {@code reason}, and {@code since} in milliseconds of Redis' clock; it expires with the
     * ban.
     */
    public String ban(BanKind kind, String name) {
        return base() + "ban:" + kind.key() + ":" + name;
    }

    /** Sorted set of {@code kind:name} of all bans; the score is when it ends, in milliseconds of Redis' clock. */
    public String bans() {
        return base() + "bans";
    }

    /** The same of those bans that administrators have made. */
    public String administratorsBans() {
        return base() + "administrators-bans";
    }

    /** Channel on which nodes are told to end sessions ({@link KickMessage}). */
    public String kicks() {
        return base() + "kicks";
    }

    /**
     * Stream with what was said on {@link #kicks()} lately, as {@code kick}, for nodes that could not hear it ({@link
     * KickScripts}); it expires.
     */
    public String recentKicks() {
        return base() + "recent-kicks";
    }

    /** Channel on which nodes are told the name of a user whose files are to be counted anew ({@link #recount}). */
    public String recounts() {
        return base() + "recounts";
    }

    /** Pattern of all keys and channels of the cluster, for ACL rules. */
    String any() {
        return base() + "*";
    }

    private String base() {
        return PREFIX + "{" + cluster + "}:";
    }
}
