package io.ftpcluster.auth.bans;

import java.util.List;

/**
 * What has come of one more denied login.
 *
 * @param ofAddress how many denials the address has had within the window; 0: they are not counted
 * @param failures what has come of it for those who are thought to guess; empty when it was no guess
 */
record Denials(long ofAddress, List<Failures> failures) {}
