package io.ftpcluster.auth.bans;

import java.time.Duration;

/**
 * What has come of one more failed login.
 *
 * @param whose of whom
 * @param count how many there are within the window; 0 when this somebody is banned already
 * @param ban for how long this one has led to a ban; zero: it has not
 */
record Failures(Suspect whose, long count, Duration ban) {}
