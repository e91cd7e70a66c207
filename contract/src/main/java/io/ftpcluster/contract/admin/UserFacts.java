package io.ftpcluster.contract.admin;

/**
 * One user, without anything secret.
 *
 * @param name canonical name
 * @param listed whether a users file has this user; false: the user has been seen, and comes from another backend or is
 *     gone
 * @param disabled whether the user is switched off
 * @param sessions how many sessions there are now
 * @param lastLogin when the user logged in last, RFC 3339; empty: never, as far as is known
 * @param usedBytes bytes of the user's files, where a quota makes the nodes count them; else 0
 * @param usedFiles the same for the number of files
 * @param usageCounted when the disk was last looked at for that, RFC 3339; since then what comes and goes is added and
 *     subtracted; empty: never, as far as is known
 * @param recount what comes of a recount: waiting for a node, counting, or failed, for an hour, in which case the logs of
 *     the nodes say why; empty: none was asked for, or it is done
 */
public record UserFacts(
        String name,
        boolean listed,
        boolean disabled,
        long sessions,
        String lastLogin,
        long usedBytes,
        long usedFiles,
        String usageCounted,
        String recount) {}
