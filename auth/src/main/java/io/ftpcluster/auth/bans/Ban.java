package io.ftpcluster.auth.bans;

import java.time.Instant;

/**
 * Somebody is kept out for a while.
 *
 * @param whom who
 * @param reason why, in words
 * @param since when it began
 * @param until when it ends
 */
public record Ban(Suspect whom, String reason, Instant since, Instant until) {}
